/** A border between two panes. It is dragged, or moved with the arrow keys; a double click resets it. */
import { useRef } from 'preact/hooks'
import type { Border } from './layout'

interface SplitterProps {
  readonly border: Border
  readonly label: string
  /** What lies beside one another has an upright border, what lies below one another a level one. */
  readonly upright: boolean
}

export function Splitter({ border: { share, least, most, usual }, label, upright }: SplitterProps) {
  const handle = useRef<HTMLDivElement>(null)
  const move = (to: number) => {
    share.value = Math.min(Math.max(to, least), most)
  }

  const follow = (event: PointerEvent) => {
    if (!handle.current?.hasPointerCapture(event.pointerId)) return
    const room = handle.current.parentElement?.getBoundingClientRect()
    if (!room) return
    move(
      upright
        ? ((event.clientX - room.left) / room.width) * 100
        : ((event.clientY - room.top) / room.height) * 100,
    )
  }

  const nudge = (event: KeyboardEvent) => {
    const arrows = upright
      ? { ArrowLeft: share.value - 2, ArrowRight: share.value + 2 }
      : { ArrowUp: share.value - 2, ArrowDown: share.value + 2 }
    const places: Readonly<Record<string, number>> = { ...arrows, Home: least, End: most }
    const to = places[event.key]
    if (to === undefined) return
    event.preventDefault()
    move(to)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved, and this can
    <div
      ref={handle}
      class={upright ? 'splitter upright' : 'splitter'}
      role="separator"
      aria-label={label}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(share.value)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={(event) => handle.current?.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      onDblClick={() => move(usual)}
      onKeyDown={nudge}
    />
  )
}
