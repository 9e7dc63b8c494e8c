/** Words of a lesson: paragraphs and lists, with blocks drawn as blocks. A press on one opens its drawer in the toolbox, and one on an own block's name shows that. */
import type { Paragraph, Run, WrittenBlock } from '../../lessons'
import { say } from '../../words'
import type { WordParts } from './model'
import { pillsIn } from './pills'
import { type Stopped, withStops } from './stops'

interface WordsProps {
  readonly text: readonly Paragraph[]
  readonly parts: WordParts
}

/** Items that follow one another are one list. */
export function Words({ text, parts }: WordsProps) {
  const groups: { kind: Paragraph['kind']; of: Paragraph[] }[] = []
  for (const paragraph of text) {
    const last = groups.at(-1)
    if (last && last.kind === paragraph.kind && paragraph.kind !== 'paragraph') last.of.push(paragraph)
    else groups.push({ kind: paragraph.kind, of: [paragraph] })
  }
  return (
    <>
      {groups.map(({ kind, of }, at) => {
        const inside = of.map(({ runs }, i) => {
          const drawn = withStops(runs).map((run, j) => <RunOf key={j} run={run} parts={parts} />)
          return kind === 'paragraph' ? <p key={i}>{drawn}</p> : <li key={i}>{drawn}</li>
        })
        if (kind === 'item') return <ul key={at}>{inside}</ul>
        return kind === 'numbered' ? <ol key={at}>{inside}</ol> : inside
      })}
    </>
  )
}

function RunOf({ run: { stop, ...run }, parts }: { run: Stopped; parts: WordParts }) {
  if (stop === '') return <Piece run={run} parts={parts} />
  return (
    <span class="written-stopped">
      <Piece run={run} parts={parts} />
      {stop}
    </span>
  )
}

function Piece({ run, parts }: { run: Run; parts: WordParts }) {
  switch (run.kind) {
    case 'plain':
      return <>{run.text}</>
    case 'strong':
      return <strong>{run.text}</strong>
    case 'emphasis':
      return <em>{run.text}</em>
    case 'code':
      return <Code text={run.text} parts={parts} />
    case 'block':
      return <Block block={run} parts={parts} />
  }
}

/** Code, or the name of an own block: a press on one shows where that is. */
function Code({ text, parts }: { text: string; parts: WordParts }) {
  const show = parts.showOwnBlock(text)
  if (!show) return <code>{text}</code>
  return (
    <button type="button" class="lesson-own-block" title={say('lessons-show-own-block')} onClick={show}>
      {text}
    </button>
  )
}

function Block({ block, parts }: { block: WrittenBlock; parts: WordParts }) {
  const { text, type, category } = block
  const definition = type === null ? undefined : parts.known.get(type)
  const drawn = pillsIn(text, definition).map(({ kind, text: piece }, at) => (
    <span key={at} class={kind === 'words' ? undefined : `written-${kind}`}>
      {piece}
    </span>
  ))
  const isValue = definition && ['number', 'list', 'boolean'].includes(definition.gives)
  const shape = isValue ? 'is-round' : 'is-statement'
  if (category === null) return <span class={`block-picture written-block unknown ${shape}`}>{drawn}</span>
  return (
    <button
      type="button"
      class={`block-picture written-block ${shape}`}
      style={{ '--block': `var(--category-${category})` }}
      title={say('lessons-open-drawer')}
      onClick={() => parts.openDrawer(category, type)}
    >
      {drawn}
    </button>
  )
}
