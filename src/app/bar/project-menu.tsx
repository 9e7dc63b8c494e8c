/** New, open, save, examples, earlier projects. A menu as the keyboard knows it: arrows move, Escape closes. */
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { openGallery } from '../examples/gallery'
import { openEarlier } from '../files/earlier-projects'
import { openHelp } from '../help/help'
import {
  ClockIcon,
  DownIcon,
  GalleryIcon,
  HelpIcon,
  MenuIcon,
  MoonIcon,
  NewIcon,
  OpenIcon,
  SaveIcon,
  SunIcon,
} from '../icons'
import { isSnug } from '../layout/layout'
import { isDark, toggleTheme } from '../theme'
import { useWorkbench } from '../workbench'

interface Item {
  readonly words: string
  readonly icon: () => JSX.Element
  readonly run: () => unknown
}

export function ProjectMenu() {
  const workbench = useWorkbench()
  const { projects } = workbench
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  const items: Item[] = [
    { words: 'New project', icon: NewIcon, run: projects.makeNew },
    { words: 'Open from this computer', icon: OpenIcon, run: projects.chooseFile },
    { words: 'Save to this computer', icon: SaveIcon, run: projects.save },
    { words: 'Examples', icon: GalleryIcon, run: () => openGallery(workbench) },
  ]
  if (workbench.shelf)
    items.push({ words: 'Earlier projects', icon: ClockIcon, run: () => openEarlier(workbench) })
  if (isSnug.value) {
    items.push(
      {
        words: isDark.value ? 'Light colours' : 'Dark colours',
        icon: isDark.value ? SunIcon : MoonIcon,
        run: toggleTheme,
      },
      { words: 'How this works', icon: HelpIcon, run: () => openHelp(workbench) },
    )
  }

  useEffect(() => {
    if (!open) return
    root.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
    const closeOutside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside, true)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [open])

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') return close()
    const all = [...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    all.at(to % all.length)?.focus()
  }

  return (
    <div ref={root} class="menu">
      <button
        ref={button}
        type="button"
        class={isSnug.value ? 'quiet icon-only' : 'quiet'}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label="Project menu"
        onClick={() => setOpen(!open)}
      >
        {isSnug.value ? (
          <MenuIcon />
        ) : (
          <>
            Project
            <DownIcon />
          </>
        )}
      </button>
      {open && (
        <div class="menu-items" role="menu" aria-label="Project" tabIndex={-1} onKeyDown={move}>
          {items.map(({ words, icon: Icon, run }) => (
            <button
              key={words}
              type="button"
              role="menuitem"
              class="menu-item"
              tabIndex={-1}
              onClick={() => {
                close()
                void run()
              }}
            >
              <Icon />
              {words}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
