/** The border between blocks and stage. It is dragged, or moved with the arrow keys; a double click resets it. */
import { useRef } from 'preact/hooks'
import { clampSplit, NARROWEST, split, WIDEST } from './layout'

export function Splitter() {
  const handle = useRef<HTMLDivElement>(null)

  const follow = (event: PointerEvent) => {
    if (!handle.current?.hasPointerCapture(event.pointerId)) return
    const room = handle.current.parentElement?.getBoundingClientRect()
    if (room) split.value = clampSplit(((event.clientX - room.left) / room.width) * 100)
  }

  const nudge = (event: KeyboardEvent) => {
    const to = { ArrowLeft: split.value - 2, ArrowRight: split.value + 2, Home: NARROWEST, End: WIDEST }[
      event.key
    ]
    if (to === undefined) return
    event.preventDefault()
    split.value = clampSplit(to)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved, and this can
    <div
      ref={handle}
      class="splitter"
      role="separator"
      aria-label="Border between blocks and stage"
      aria-orientation="vertical"
      aria-valuenow={Math.round(split.value)}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onPointerDown={(event) => handle.current?.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      onDblClick={() => {
        split.value = 58
      }}
      onKeyDown={nudge}
    />
  )
}
