/**
 * Makes a grid of buttons one stop for the Tab key: arrow keys, Home and End go from one to the next inside it, so that
 * nobody has to press Tab two hundred times.
 */
import { useState } from 'preact/hooks'

export function useArrowKeys(count: number) {
  const [wanted, want] = useState(0)
  const current = Math.min(wanted, Math.max(0, count - 1))

  function onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const next = nextPlace(event.key, current, buttons.length, columnsOf(buttons))
    if (next === null) return
    event.preventDefault()
    buttons[next]?.focus()
  }

  return { current, onKeyDown, onFocus: want }
}

/** Where a key leads to in a grid, or null where it leads nowhere. */
export function nextPlace(key: string, from: number, count: number, columns: number): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    Home: -from,
    End: count - 1 - from,
  }
  const step = steps[key]
  if (step === undefined) return null
  const to = from + step
  return to >= 0 && to < count ? to : null
}

/** How many stand in the first row. */
function columnsOf(buttons: readonly HTMLElement[]): number {
  const top = buttons[0]?.offsetTop
  const second = buttons.findIndex((button) => button.offsetTop !== top)
  return second < 0 ? buttons.length : second
}
