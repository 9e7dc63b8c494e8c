/**
 * One list on the stage. It asks for the part that is in view (and a little around it) and shows just that, so a
 * list of a million numbers costs as much as one of ten. Positions count from 1.
 */
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ListWindow } from '../../core/run/snapshot'
import { full, grouped, readable } from '../common/numbers'
import { walkItems } from './item-keys'
import { useFlash } from './use-flash'
import { jumpedTo, rowsInView, START, scrolled, scrollHeight, settled } from './virtual-scroll'

export interface ShownList {
  readonly id: string
  readonly name: string
  readonly length: number
  /** What the run sent of it last, if anything. */
  readonly window: Pick<ListWindow, 'from' | 'values'> | null
}

/** Asks for items `from` … `from + count − 1` of a list; a count of 0 asks for nothing more. */
export type WatchList = (listId: string, from: number, count: number) => void

/** Asks who changed an item last. Absent where nobody could tell. */
export type AskItem = (list: ShownList, position: number) => void

const ROW = 28
/** Rows asked for above and below the view, so that a slow scroll never shows a gap. */
const AROUND = 30

interface Props {
  readonly list: ShownList
  readonly watch: WatchList
  readonly onAsk?: AskItem | undefined
}

export function ListWatcher({ list, watch, onAsk }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const [viewHeight, measure] = useState(ROW * 6)
  const [place, move] = useState(START)
  const size = { length: list.length, rowHeight: ROW, viewHeight }
  const { first, count, hidden } = rowsInView(place, size)

  useEffect(() => {
    const from = Math.max(1, first - AROUND)
    watch(list.id, from, first + count + AROUND - from)
  }, [list.id, first, count, watch])
  useEffect(() => () => watch(list.id, 1, 0), [list.id, watch])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(() => measure(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  /** Puts the scroll bar where the map wants it, once the hand is off it. */
  useEffect(() => {
    const wanted = settled(place, size)
    if (Math.abs(wanted.scrollTop - place.scrollTop) < 1) return
    const timer = setTimeout(() => {
      move(wanted)
      if (scroller.current) scroller.current.scrollTop = wanted.scrollTop
    }, 150)
    return () => clearTimeout(timer)
  })

  const goTo = (position: number) => {
    const next = jumpedTo(position, size)
    move(next)
    if (scroller.current) scroller.current.scrollTop = next.scrollTop
  }

  return (
    <section class="list" aria-label={`List ${list.name}`}>
      <header class="list-head">
        <h3>{list.name}</h3>
        {list.length > 100 && (
          <label class="list-go">
            <span class="for-readers">Go to item of {list.name}</span>
            <input
              type="number"
              min={1}
              max={list.length}
              placeholder="go to"
              onInput={({ currentTarget }) => {
                if (currentTarget.valueAsNumber >= 1) goTo(currentTarget.valueAsNumber)
              }}
            />
          </label>
        )}
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds form fields, and these are numbers to read */}
      <div
        ref={scroller}
        class="list-scroll"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={`${list.name}: ${grouped(String(list.length))} items`}
        onKeyDown={onAsk && walkItems}
        onScroll={({ currentTarget }) => move(scrolled(place, currentTarget.scrollTop, size))}
      >
        <div class="list-height" style={{ height: `${scrollHeight(size)}px` }}>
          <div class="list-view" style={{ height: `${viewHeight}px` }}>
            <ol class="list-rows" style={{ transform: `translateY(${-hidden}px)` }}>
              {Array.from({ length: count }, (_, i) => (
                <Item
                  key={(first + i) % (count + 1)}
                  position={first + i}
                  value={valueAt(list.window, first + i)}
                  onAsk={onAsk && ((position) => onAsk(list, position))}
                />
              ))}
            </ol>
          </div>
        </div>
        {list.length === 0 && <p class="list-empty">empty</p>}
      </div>
      <p class="list-foot">
        {grouped(String(list.length))} {list.length === 1 ? 'item' : 'items'}
      </p>
    </section>
  )
}

function valueAt(window: ShownList['window'], position: number): number | undefined {
  return window?.values[position - window.from]
}

interface ItemProps {
  readonly position: number
  readonly value: number | undefined
  readonly onAsk?: ((position: number) => void) | undefined
}

function Item({ position, value, onAsk }: ItemProps) {
  const cell = useRef<HTMLElement>(null)
  useFlash(cell, value, position)
  const words = value === undefined ? '…' : readable(value)
  const title = value === undefined ? '' : full(value)
  return (
    <li value={position}>
      <span class="item-position">{position}</span>
      {onAsk && value !== undefined ? (
        // The scrolled region is one stop for the keyboard; from there the arrow keys lead to the items.
        <button
          ref={cell as RefObject<HTMLButtonElement>}
          type="button"
          class="item-value asks"
          tabIndex={-1}
          title={title}
          aria-label={`${words}. Who changed item ${position} last?`}
          onClick={() => onAsk(position)}
        >
          {words}
        </button>
      ) : (
        <span ref={cell} class="item-value" title={title}>
          {words}
        </span>
      )}
    </li>
  )
}
