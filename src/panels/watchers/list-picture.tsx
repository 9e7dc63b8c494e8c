/**
 * A list as a picture, row by row, each number a square. Like the numbers, it is scrolled and not drawn: it asks for
 * the rows in view, and paints those. Pointing at a square, or going there with the arrow keys, tells its number.
 */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../../words'
import { paint } from '../common/colours'
import { scaleInWords } from '../common/legend'
import { wantsStillness } from '../common/motion'
import { moved } from '../common/moved'
import { Changes, FLASH } from './changes'
import { fittingWidth, squareSize, wantedHeight } from './picture-size'
import { inWords, type LookProps, leftBy, type ShownList, valueAt } from './shown-list'
import { useScroll, useView } from './use-scroll'

/** Numbers asked for above and below the view, so that a slow scroll never shows a gap. */
const AROUND = 10_000
/** A picture wider than this needs the whole card. */
const WIDE = 20

export function ListPicture({ list, watch, pointed, onPoint, target, scale, onAsk }: LookProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const view = useView(scroller)
  const width = widthOf(list)
  const rows = Math.ceil(list.length / width)
  const square = squareSize(rows, width, view)
  const { first, count, hidden, height, goTo, reveal, onScroll } = useScroll(
    scroller,
    rows,
    square,
    view.height,
  )
  const rowOf = (position: number) => Math.ceil(position / width)
  const start = (first - 1) * width + 1

  useEffect(() => {
    const around = Math.min(30, Math.floor(AROUND / width))
    const from = Math.max(1, start - around * width)
    watch(list.id, { from, count: start + (count + around) * width - from, withReach: true })
  }, [list.id, start, count, width, watch])
  useEffect(() => {
    if (!target) return
    goTo(rowOf(target.position))
    onPoint(Math.min(target.position, list.length))
  }, [target])

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || count === 0) return
    const image = new ImageData(width, count)
    if (list.window) {
      const skipped = start - list.window.from
      const values = list.window.values.subarray(Math.max(0, skipped), Math.max(0, skipped + width * count))
      paint(values, scale, new Uint32Array(image.data.buffer).subarray(Math.max(0, -skipped)))
    }
    context.putImageData(image, 0, 0)
  })
  const flashes = useFlashes(list.window, start, width, count)

  const positionAt = (event: MouseEvent): number | null => {
    const box = canvas.current?.getBoundingClientRect()
    if (!box) return null
    const column = Math.floor((event.clientX - box.left) / square)
    const row = Math.floor((event.clientY - box.top) / square)
    const position = start + row * width + column
    return column >= 0 && column < width && row >= 0 && position <= list.length ? position : null
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && pointed !== null) onAsk?.(pointed)
    const perPage = Math.max(1, Math.floor(view.height / square)) * width
    const to = moved(event.key, pointed ?? start, { length: list.length, perRow: width, perPage })
    if (to === null) return
    event.preventDefault()
    onPoint(to)
    reveal(rowOf(to))
  }

  const value = pointed === null ? undefined : valueAt(list.window, pointed)
  const across = `${width * square}px`
  return (
    <div
      ref={scroller}
      class="list-scroll list-picture"
      data-asks={onAsk ? '' : undefined}
      data-wide={width > WIDE ? '' : undefined}
      style={{ flexBasis: `${wantedHeight(rows, width, view.width)}px` }}
      onScroll={onScroll}
    >
      <div
        class="list-height"
        style={{ height: `${height}px`, width: across }}
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={say(onAsk ? 'watchers-picture-asks' : 'watchers-picture', {
          list: list.name,
          width,
          rows,
          colours: scaleInWords(scale),
        })}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, list.length)}
        aria-valuenow={pointed ?? 1}
        aria-valuetext={
          pointed === null || value === undefined
            ? say('watchers-items', { count: list.length })
            : inWords(pointed, value)
        }
        onKeyDown={onKeyDown}
        onFocus={() => onPoint(pointed ?? (list.length > 0 ? start : null))}
        onBlur={() => onPoint(null)}
        onPointerMove={(event) => onPoint(positionAt(event))}
        onPointerLeave={(event) => leftBy(event) && onPoint(null)}
        onPointerDown={(event) => onPoint(positionAt(event))}
        onClick={(event) => {
          const position = positionAt(event)
          if (position !== null) onAsk?.(position)
        }}
      >
        <div class="list-view" style={{ height: `${view.height}px` }}>
          <div class="list-squares" style={{ transform: `translateY(${-hidden}px)` }}>
            <canvas
              ref={canvas}
              width={width}
              height={Math.max(1, count)}
              style={{ width: across, height: `${count * square}px` }}
            />
            <canvas
              ref={flashes}
              class="list-flashes"
              width={width}
              height={Math.max(1, count)}
              style={{ width: across, height: `${count * square}px` }}
            />
            {pointed !== null && (
              <span
                class="list-pointer"
                style={{
                  width: `${square}px`,
                  height: `${square}px`,
                  transform: `translate(${((pointed - 1) % width) * square}px, ${(rowOf(pointed) - first) * square}px)`,
                }}
              />
            )}
          </div>
        </div>
      </div>
      {list.length === 0 && <p class="list-empty">{say('watchers-empty')}</p>}
    </div>
  )
}

/** Never wider than its numbers reach. */
export function widthOf({ width, length }: Pick<ShownList, 'width' | 'length'>): number {
  return Math.max(1, Math.min(width ?? fittingWidth(length), length))
}

/** A yellow that neither blue, white, orange nor grey hides, packed as the colours of pictures are. */
const FLASHING = 0xff00dcff

/** Squares that changed light up once, softly, on a canvas of their own above the picture. */
function useFlashes(window: ShownList['window'], start: number, width: number, count: number) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const changes = useRef(new Changes())
  const playing = useRef<Animation | null>(null)

  // What flashes stands where it stood in the view; after scrolling that is somewhere else.
  useLayoutEffect(() => () => playing.current?.cancel(), [start, width, count])

  useLayoutEffect(() => {
    if (!window) return
    const marks = changes.current.look(window, performance.now())
    const context = canvas.current?.getContext('2d')
    if (!marks || !context || count === 0 || wantsStillness()) return
    const image = new ImageData(width, count)
    const pixels = new Uint32Array(image.data.buffer)
    for (let i = 0; i < pixels.length; i++) if (marks[start + i - window.from]) pixels[i] = FLASHING
    context.putImageData(image, 0, 0)
    playing.current?.cancel()
    playing.current = context.canvas.animate([{ opacity: 0.85 }, { opacity: 0 }], {
      duration: FLASH,
      easing: 'ease-out',
    })
  }, [window])

  return canvas
}
