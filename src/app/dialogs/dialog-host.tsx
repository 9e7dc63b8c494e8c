/** Draws the open dialogs as native modal ones: Escape, a click beside it and the cross all mean "never mind". */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../../words'
import { CloseIcon } from '../icons'
import type { DialogStack, OpenDialog } from './dialog-stack'
import './dialog.css'

export function DialogHost({ dialogs }: { dialogs: DialogStack }) {
  return (
    <>
      {dialogs.open.value.map((dialog) => (
        <Modal key={dialog.id} dialog={dialog} />
      ))}
    </>
  )
}

function Modal({ dialog }: { dialog: OpenDialog }) {
  const element = useRef<HTMLDialogElement>(null)
  const heading = `dialog-title-${dialog.id}`

  useLayoutEffect(() => {
    const modal = element.current
    if (!modal) return
    const before = document.activeElement
    modal.showModal()
    // The element goes away instead of being closed, so the browser does not hand the focus back by itself.
    return () => {
      modal.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  return (
    <dialog
      ref={element}
      class={dialog.wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        dialog.close()
      }}
      onPointerDown={(event) => {
        if (event.target === element.current) dialog.close()
      }}
    >
      <div class="dialog-inside">
        <header class="dialog-head">
          <h2 id={heading}>{dialog.title}</h2>
          <button
            type="button"
            class="quiet icon-only"
            aria-label={say('dialogs-close')}
            onClick={dialog.close}
          >
            <CloseIcon />
          </button>
        </header>
        {dialog.draw()}
      </div>
    </dialog>
  )
}
