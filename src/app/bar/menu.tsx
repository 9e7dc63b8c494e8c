/** A button with a menu below or above it, as the keyboard knows it: arrows move, Escape closes and gives the focus back. */
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

export interface MenuItem {
  readonly words: string
  /** One short sentence more. */
  readonly hint?: string
  readonly icon: () => JSX.Element
  /** It says why in its hint; it can be reached, so that those who hear the page hear that, too. */
  readonly disabled?: boolean
  readonly run: () => unknown
}

interface Props {
  /** What the button is called where its words alone would not do. */
  readonly label: string
  /** What the menu is called. */
  readonly name: string
  readonly buttonClass: string
  readonly title?: string
  readonly disabled?: boolean
  readonly items: readonly MenuItem[]
  readonly children: ComponentChildren
}

export function Menu({ label, name, buttonClass, title, disabled = false, items, children }: Props) {
  const [wantsOpen, setOpen] = useState(false)
  const open = wantsOpen && !disabled
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

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
        class={buttonClass}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={title}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div class="menu-items" role="menu" aria-label={name} tabIndex={-1} onKeyDown={move}>
          {items.map(({ words, hint, icon: Icon, disabled: isOff = false, run }) => (
            <button
              key={words}
              type="button"
              role="menuitem"
              class="menu-item"
              tabIndex={-1}
              aria-disabled={isOff}
              onClick={() => {
                if (isOff) return
                close()
                void run()
              }}
            >
              <Icon />
              {hint === undefined ? (
                words
              ) : (
                <span>
                  <strong>{words}</strong> <span class="menu-hint">{hint}</span>
                </span>
              )}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
