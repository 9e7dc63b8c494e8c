/** A piece of a program: coloured lines where it is near the view, one plain text of the same height elsewhere. */
import { useMemo } from 'preact/hooks'
import { type PaintedLine, piecesOf } from './painted'

interface ChunkProps {
  readonly lines: readonly PaintedLine[]
  /** How many lines are before these. */
  readonly first: number
  readonly isNear: boolean
  readonly lit: string
  readonly running: string
  /** The line that the keys are at, from 0, in the whole program. */
  readonly cursor: number
}

export function Chunk({ lines, first, isNear, lit, running, cursor }: ChunkProps) {
  // The same as before unless the program changed, so that lighting a line up draws no piece of text anew.
  const texts = useMemo(() => (isNear ? lines.map((line) => <Pieces line={line} />) : []), [lines, isNear])
  const style = { '--code-count': lines.length }
  if (!isNear)
    return (
      <div class="code-chunk far" style={style}>
        {lines.map(({ text }) => `${text}\n`).join('')}
      </div>
    )
  return (
    <div class="code-chunk" style={style}>
      {lines.map(({ at }, i) => {
        const classes = ['code-line']
        if (at !== '') classes.push('from-block')
        if (at !== '' && at === lit) classes.push('lit')
        if (at !== '' && at === running) classes.push('running')
        if (first + i === cursor) classes.push('cursor')
        return (
          <div key={i} class={classes.join(' ')} data-line={first + i + 1}>
            {texts[i]}
          </div>
        )
      })}
    </div>
  )
}

function Pieces({ line }: { line: PaintedLine }) {
  return (
    <>
      {piecesOf(line).map(({ text, ink }, i) =>
        ink === 'plain' ? (
          text
        ) : (
          <span key={i} class={`ink-${ink.replace(' ', '-')}`}>
            {text}
          </span>
        ),
      )}
    </>
  )
}
