/**
 * The paper to draw on, with mouse, finger, pen or keys. One pointer draws at a time: a second finger or a palm leaves
 * no mark, and a pen takes over from a hand that came first.
 */
// biome-ignore-all lint/style/noNonNullAssertion: whoever touches the paper touches what is on the page, so its elements are there
import { useSignal } from '@preact/signals'
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../../words'
import type { DrawingPad } from './drawing-pad'
import { drawingInWords } from './in-words'
import { paintPaper } from './paint-paper'
import { afterKey, penAtRest, penInWords } from './pen'

interface PaperProps {
  readonly pad: DrawingPad
  /** The side of the paper and the width of the pen, in the pad's units. */
  readonly side: number
  readonly pen: number
}

export function Paper({ pad, side, pen: penWidth }: PaperProps) {
  const surface = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const pointer = useRef<{ readonly id: number; readonly isPen: boolean } | null>(null)
  const pen = useSignal(penAtRest(side))
  const hasFocus = useSignal(false)
  const spoken = useSignal('')
  const help = useId()
  const strokes = pad.strokes.value
  const image = pad.image.value

  useLayoutEffect(() => {
    const redraw = () =>
      canvas.current &&
      paintPaper(canvas.current, { strokes, image, side, penWidth, pen: hasFocus.value ? pen.value : null })
    redraw()
    // Its size on the screen decides how many pixels it has.
    const watcher = new ResizeObserver(redraw)
    if (canvas.current) watcher.observe(canvas.current)
    return () => watcher.disconnect()
  }, [strokes, image, side, penWidth, hasFocus.value, pen.value])

  // Whoever leaves the pad in the middle of a stroke has finished it.
  useEffect(() => () => pad.end(), [pad])

  const pointOf = (event: PointerEvent) => {
    const box = canvas.current!.getBoundingClientRect()
    const within = (place: number) => Math.min(Math.max(place * side, 0), side)
    return {
      x: within((event.clientX - box.left) / box.width),
      y: within((event.clientY - box.top) / box.height),
    }
  }

  const touch = (event: PointerEvent) => {
    const isPen = event.pointerType === 'pen'
    if (event.button !== 0 || (pointer.current && (!isPen || pointer.current.isPen))) return
    event.preventDefault()
    surface.current!.focus({ preventScroll: true })
    hasFocus.value = false
    if (pointer.current) pad.cancel()
    pointer.current = { id: event.pointerId, isPen }
    surface.current!.setPointerCapture(event.pointerId)
    pad.begin(pointOf(event))
  }

  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointer.current?.id) return
    const all = event.getCoalescedEvents?.() ?? []
    pad.move((all.length > 0 ? all : [event]).map(pointOf))
  }

  const lift = (event: PointerEvent) => {
    if (event.pointerId !== pointer.current?.id) return
    pointer.current = null
    pad.end()
  }

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = afterKey(pen.value, event.key, event.shiftKey, side)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    hasFocus.value = true
    const { isDown: wasDown } = pen.value
    pen.value = next
    if (next.isDown && !wasDown) pad.begin(next)
    else if (next.isDown) pad.move([next])
    else if (wasDown) pad.end()
    spoken.value = penInWords(next, side)
  }

  const leave = () => {
    hasFocus.value = false
    if (!pen.value.isDown) return
    pen.value = { ...pen.value, isDown: false }
    pad.end()
  }

  return (
    <div class="pad-paper">
      <div
        ref={surface}
        class="pad-surface"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on by keyboard, too
        tabIndex={0}
        aria-label={say('pad-label', { drawing: drawingInWords(strokes.length, image !== null) })}
        aria-describedby={help}
        onPointerDown={touch}
        onPointerMove={move}
        onPointerUp={lift}
        onPointerCancel={lift}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={press}
        onFocus={(event) => {
          hasFocus.value = (event.currentTarget as HTMLElement).matches(':focus-visible')
        }}
        onBlur={leave}
      >
        <canvas ref={canvas} />
      </div>
      <p id={help} class="for-readers">
        {say('pad-keys')}
      </p>
      <p class="for-readers" aria-live="polite">
        {spoken.value}
      </p>
    </div>
  )
}
