/** What a low window has no room for in its bar: the speed, undo and redo. It unfolds below the button. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { say } from '../../../words'
import { MoreIcon } from '../../icons'
import { History } from '../history'
import { Speed } from './speed'
import './more.css'

export function More() {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const inside = useId()

  useEffect(() => {
    if (!open) return
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside, true)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [open])

  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for Escape from what is inside
    <div ref={root} class="more" onKeyDown={closeByKey}>
      <button
        ref={button}
        type="button"
        class="quiet icon-only"
        aria-label={say('bar-more')}
        title={say('bar-more-hint')}
        aria-expanded={open}
        aria-controls={inside}
        onClick={() => setOpen(!open)}
      >
        <MoreIcon />
      </button>
      <div id={inside} class="more-inside" hidden={!open}>
        {open && (
          <>
            <Speed />
            <History />
          </>
        )}
      </div>
    </div>
  )
}
