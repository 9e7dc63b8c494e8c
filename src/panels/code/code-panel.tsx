/**
 * A program's lines, as an editor shows them: numbered, coloured, long ones scrolled sideways. The keyboard makes one
 * stop here; there the arrow keys walk from line to line, and Enter presses the line.
 */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { say } from '../../words'
import { moved } from '../common/moved'
import { Chunk } from './chunk'
import { CHUNK, chunksNear, topFor } from './chunks'
import type { PaintedLine } from './painted'
import './code.css'

const LINE_HEIGHT = 22

interface CodePanelProps {
  /** What it is: "NumPy program". */
  readonly label: string
  readonly lines: readonly PaintedLine[]
  /** The block whose lines light up, or ''. */
  readonly lit: string
  /** The block that runs or comes next, or ''. */
  readonly running: string
  /** A line (from 0) to bring into view; a fresh object with each wish. */
  readonly goTo: { readonly line: number } | null
  readonly onPress: (line: PaintedLine) => void
}

export function CodePanel({ label, lines, lit, running, goTo, onPress }: CodePanelProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [near, look] = useState({ first: 0, last: 1 })
  const [cursor, moveCursor] = useState(0)
  /** What a key led to: the focus stays on the whole program, so a screen reader has to be told. */
  const [told, tell] = useState('')
  const hint = useId()
  const chunks = useMemo(
    () =>
      Array.from({ length: Math.ceil(lines.length / CHUNK) }, (_, i) =>
        lines.slice(i * CHUNK, (i + 1) * CHUNK),
      ),
    [lines],
  )

  const longest = useMemo(() => lines.reduce((most, { text }) => Math.max(most, text.length), 0), [lines])

  const lookAgain = () => {
    const box = scroller.current
    if (!box) return
    const next = chunksNear(box.scrollTop, box.clientHeight, LINE_HEIGHT, lines.length)
    look((before) => (before.first === next.first && before.last === next.last ? before : next))
  }
  useLayoutEffect(lookAgain, [lines.length])
  useEffect(() => {
    const observer = new ResizeObserver(lookAgain)
    if (scroller.current) observer.observe(scroller.current)
    return () => observer.disconnect()
  }, [lines.length])

  const bringIntoView = (line: number, margin: number) => {
    const box = scroller.current
    if (!box) return
    const top = topFor(line, box.scrollTop, box.clientHeight, LINE_HEIGHT, margin)
    if (top !== null) box.scrollTop = top
  }
  useLayoutEffect(() => {
    if (!goTo) return
    bringIntoView(goTo.line, 0)
    moveCursor(goTo.line)
  }, [goTo])

  const onKeyDown = (event: KeyboardEvent) => {
    const line = Math.min(cursor, lines.length - 1)
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && lines[line]) return onPress(lines[line])
    const isOfPage = event.ctrlKey || event.metaKey || event.altKey || /Left|Right/.test(event.key)
    const perPage = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / LINE_HEIGHT) - 1)
    const to = isOfPage ? null : moved(event.key, line + 1, { length: lines.length, perRow: 1, perPage })
    if (to === null) return
    event.preventDefault()
    moveCursor(to - 1)
    bringIntoView(to - 1, 1)
    const text = lines[to - 1]?.text.trim() ?? ''
    tell(text === '' ? say('code-empty-line', { line: to }) : say('code-line', { line: to, text }))
  }

  const onClick = ({ target }: MouseEvent) => {
    // Whoever selects text wants to copy it.
    if (!getSelection()?.isCollapsed) return
    const number = Number((target as Element).closest<HTMLElement>('.code-line')?.dataset.line)
    const line = lines[number - 1]
    if (!line) return
    moveCursor(number - 1)
    onPress(line)
  }

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds form fields, and these are lines to read */}
      <div
        ref={scroller}
        class="code-lines"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={say('code-label', { label, count: lines.length })}
        aria-describedby={hint}
        style={{
          '--code-line': `${LINE_HEIGHT}px`,
          '--code-digits': String(lines.length).length,
          '--code-longest': longest,
        }}
        onScroll={lookAgain}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div class="code-all">
          {chunks.map((chunk, i) => (
            <Chunk
              key={i}
              lines={chunk}
              first={i * CHUNK}
              isNear={i >= near.first && i <= near.last}
              lit={lit}
              running={running}
              cursor={cursor}
            />
          ))}
        </div>
      </div>
      <p id={hint} class="for-readers">
        {say('code-keys')}
      </p>
      <p class="for-readers" aria-live="polite">
        {told}
      </p>
    </>
  )
}
