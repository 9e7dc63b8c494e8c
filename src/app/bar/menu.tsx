/** A button with a menu below or above it, as the keyboard knows it: arrows move, Escape closes and gives the focus back. */
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

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
  /** Where the button stands in something that scrolls or is cut off at its edges. */
  readonly floats?: boolean
  readonly items: readonly MenuItem[]
  readonly children: ComponentChildren
}

export function Menu(props: Props) {
  const { label, name, buttonClass, title, disabled = false, floats = false, items, children } = props
  const [wantsOpen, setOpen] = useState(false)
  const open = wantsOpen && !disabled
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if (!open || !floats || !list.current || !button.current) return
    putBeside(list.current, button.current)
    const scrolledAway = ({ target }: Event) => {
      if (target instanceof Node && target.contains(button.current)) setOpen(false)
    }
    document.addEventListener('scroll', scrolledAway, true)
    return () => document.removeEventListener('scroll', scrolledAway, true)
  }, [open, floats])

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
        <div
          ref={list}
          class={floats ? 'menu-items floating' : 'menu-items'}
          popover={floats ? 'manual' : undefined}
          role="menu"
          aria-label={name}
          tabIndex={-1}
          onKeyDown={move}
        >
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

const GAP = 6

/** Above everything, below the button or, where there is no room, above it, and wholly on the screen. */
function putBeside(items: HTMLElement, button: HTMLElement): void {
  // In older browsers it may be cut off, which is better than not there.
  if ('popover' in items) items.showPopover()
  const at = button.getBoundingClientRect()
  const { width, height } = items.getBoundingClientRect()
  const below = at.bottom + GAP
  const fitsBelow = below + height + GAP <= innerHeight
  items.style.top = `${fitsBelow ? below : Math.max(GAP, at.top - GAP - height)}px`
  items.style.left = `${Math.max(GAP, Math.min(at.right, innerWidth - GAP) - width)}px`
}
