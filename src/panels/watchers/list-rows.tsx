/**
 * A list row by row, as numbers or as bars around zero. Only the rows in view exist, so that a list of a million
 * numbers costs as much as one of ten.
 */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { say } from '../../words'
import type { Scale } from '../common/colours'
import { moved } from '../common/moved'
import { full, readable } from '../common/numbers'
import { inWords, type LookProps, leftBy, valueAt } from './shown-list'
import { useFlash } from './use-flash'
import { useScroll, useView } from './use-scroll'

const NUMBER_HEIGHT = 28
const BAR_HEIGHT = 22
/** Rows asked for above and below the view, so that a slow scroll never shows a gap. */
const AROUND = 30

export function ListRows({ list, watch, pointed, onPoint, target, scale, onAsk }: LookProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const view = useView(scroller)
  /** What a key led to: the focus stays on the whole list, so a screen reader has to be told. */
  const [told, tell] = useState('')
  const asBars = list.look === 'bars'
  const rowHeight = asBars ? BAR_HEIGHT : NUMBER_HEIGHT
  const { first, count, hidden, height, goTo, reveal, onScroll } = useScroll(
    scroller,
    list.length,
    rowHeight,
    view.height,
  )

  useEffect(() => {
    const from = Math.max(1, first - AROUND)
    watch(list.id, { from, count: first + count + AROUND - from, withReach: asBars })
  }, [list.id, first, count, asBars, watch])
  useEffect(() => {
    if (target) goTo(target.position)
  }, [target])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === scroller.current && pointed !== null) onAsk?.(pointed)
    const perPage = Math.max(1, Math.floor(view.height / rowHeight))
    const from = pointed ?? (event.key === 'ArrowDown' ? first - 1 : first)
    const to = moved(event.key, from, { length: list.length, perRow: 1, perPage })
    if (to === null) return
    event.preventDefault()
    onPoint(to)
    reveal(to)
    const value = valueAt(list.window, to)
    tell(value === undefined ? say('watchers-item-unknown', { position: to }) : inWords(to, value))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form fields, and these are numbers to read
    <div
      ref={scroller}
      class="list-scroll"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={say('watchers-rows', { list: list.name, count: list.length })}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onPointerLeave={(event) => leftBy(event) && onPoint(null)}
      onBlur={() => onPoint(null)}
    >
      <div class="list-height" style={{ height: `${height}px` }}>
        <div class="list-view" style={{ height: `${view.height}px` }}>
          <ol class={`list-rows ${list.look}`} style={{ transform: `translateY(${-hidden}px)` }}>
            {Array.from({ length: count }, (_, i) => {
              const position = first + i
              return (
                <Item
                  key={position % (count + 1)}
                  position={position}
                  value={valueAt(list.window, position)}
                  scale={asBars ? scale : null}
                  pointed={position === pointed}
                  onPoint={onPoint}
                  onAsk={onAsk}
                />
              )
            })}
          </ol>
        </div>
      </div>
      {list.length === 0 && <p class="list-empty">{say('watchers-empty')}</p>}
      <p class="for-readers" aria-live="polite">
        {told}
      </p>
    </div>
  )
}

interface ItemProps {
  readonly position: number
  readonly value: number | undefined
  /** Of its bar, or null where it is a number alone. */
  readonly scale: Scale | null
  readonly pointed: boolean
  readonly onPoint: (position: number) => void
  readonly onAsk: ((position: number) => void) | undefined
}

function Item({ position, value, scale, pointed, onPoint, onAsk }: ItemProps) {
  const cell = useRef<HTMLElement>(null)
  useFlash(cell, value, position)
  const words = value === undefined ? '…' : readable(value)
  const inside = (
    <>
      {scale && <Bar value={value} scale={scale} />}
      <span class="item-value">{words}</span>
    </>
  )
  const title = value === undefined ? '' : full(value)
  return (
    <li
      value={position}
      class={pointed ? 'pointed' : ''}
      onPointerMove={() => onPoint(position)}
      onPointerDown={() => onPoint(position)}
    >
      <span class="item-position">{position}</span>
      {onAsk && value !== undefined ? (
        // The scrolled region is one stop for the keyboard: there the arrow keys lead to an item, and Enter asks.
        <button
          ref={cell as RefObject<HTMLButtonElement>}
          type="button"
          class="item-inside asks"
          tabIndex={-1}
          title={title}
          aria-label={say('watchers-ask-item', { value: words, position })}
          onClick={() => onAsk(position)}
        >
          {inside}
        </button>
      ) : (
        <span ref={cell} class="item-inside" title={title}>
          {inside}
        </span>
      )}
    </li>
  )
}

/** From zero, which is in the middle where the list goes below it, to the number. */
function Bar({ value = 0, scale }: { value: number | undefined; scale: Scale }) {
  const part = Math.min(Math.abs(value) / scale.most, 1) || 0
  const room = scale.kind === 'signed' ? 50 : 100
  const left = scale.kind === 'ink' ? 0 : value < 0 ? 50 - part * room : 50
  return (
    <span class={`item-bar ${scale.kind}`} aria-hidden="true">
      <span class={value < 0 ? 'below' : 'above'} style={{ left: `${left}%`, width: `${part * room}%` }} />
    </span>
  )
}
