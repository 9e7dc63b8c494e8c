/**
 * The Log card's inside: what the program wrote, newest at the bottom. It follows the newest line until somebody
 * scrolls up to read, and follows again once they are back at the bottom.
 */
import type { ReadonlySignal } from '@preact/signals'
import { Fragment } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Words } from '../../core/language/op'
import type { LogLine } from '../../core/run/stage/snapshot'
import { say } from '../../words'
import { full, readable } from '../common/numbers'
import './log.css'

/** More lines than anybody reads at a glance, few enough to lay out in a frame. */
const LINES = 200

export function LogPanel({
  lines,
  count,
}: {
  lines: ReadonlySignal<readonly LogLine[]>
  count: ReadonlySignal<number>
}) {
  const scroller = useRef<HTMLOListElement>(null)
  const follows = useRef(true)
  const shown = lines.value.slice(-LINES)
  const earlier = count.value - shown.length

  useLayoutEffect(() => {
    const element = scroller.current
    if (element && follows.current) element.scrollTop = element.scrollHeight
  })

  return (
    <ol
      ref={scroller}
      class="log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={say('log-label')}
      onScroll={({ currentTarget: box }) => {
        follows.current = box.scrollHeight - box.scrollTop - box.clientHeight < 8
      }}
    >
      {earlier > 0 && <li class="log-earlier">{say('log-earlier', { count: readable(earlier) })}</li>}
      {shown.map((line) => (
        <li key={line.number} value={line.number}>
          <WordsView words={line.words} />
        </li>
      ))}
    </ol>
  )
}

/** Words and numbers in one line; a number is rounded for reading and full when pointed at. */
export function WordsView({ words }: { words: Words }) {
  const parts = words.filter((word) => word !== '')
  return (
    <>
      {parts.map((word, i) => (
        <Fragment key={i}>
          {i > 0 && ' '}
          {typeof word === 'number' ? (
            <span class="log-number" title={full(word)}>
              {readable(word)}
            </span>
          ) : (
            word
          )}
        </Fragment>
      ))}
    </>
  )
}
