/** A row a pupil, a column a check, in words. */
import type { ComponentChildren } from 'preact'
import { type Result, type Row, reasonWords, resultWords, stateWords } from '../../../lessons/grading/index'
import { say } from '../../../words'
import type { ClassSession } from '../class-session'
import { type ClassRow, type Column, shownRows } from './rows-shown'
import './class-table.css'

interface TableProps {
  readonly session: ClassSession
  readonly openRow: (at: number) => void
}

export function ClassTable({ session, openRow }: TableProps) {
  const { all, filter, order, assigned } = session
  const checks = assigned.value?.assignment.checks ?? []
  const rows = shownRows(all.value, filter.value, order.value)
  const hasGradients = all.value.some(({ row }) => row?.gradients)
  const hasAccuracy = all.value.some(({ row }) => row && row.accuracy !== null)
  const title = say('class-of', { title: assigned.value?.title ?? '', count: all.value.length })
  const head = (by: Column, words: string) => <Head session={session} by={by} words={words} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section class="class-sheet" aria-label={say('class-table')} tabIndex={0}>
      <h3>{title}</h3>
      <table class="class-table">
        <thead>
          <tr>
            {head('name', say('grade-name'))}
            {head('state', say('grade-state'))}
            {checks.map((check, i) => head(i, check.title))}
            {hasGradients && head('gradients', say('grade-gradients'))}
            {hasAccuracy && head('accuracy', say('grade-accuracy'))}
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => (
            <tr
              key={each.at}
              data-state={each.row?.state}
              onClick={canOpen(each) ? () => openRow(each.at) : undefined}
            >
              <Name row={each} openRow={openRow} />
              <State row={each.row} />
              {checks.map((_, i) => (
                <Found key={i} check={checks[i]?.title} result={each.row?.results[i]} />
              ))}
              {hasGradients && (
                <td data-of={say('grade-gradients')}>
                  {each.row?.gradients && say('grade-gradients-word', { verdict: each.row.gradients })}
                </td>
              )}
              {hasAccuracy && (
                <td class="class-number" data-of={say('grade-accuracy')}>
                  {each.row?.accuracy?.toFixed(2)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="class-note">{say('class-nobody')}</p>}
    </section>
  )
}

interface HeadProps extends Pick<TableProps, 'session'> {
  readonly by: Column
  readonly words: string
}

function Head({ session: { order }, by, words }: HeadProps) {
  const { by: now, isDown } = order.value
  const isIt = now === by
  return (
    <th scope="col" aria-sort={isIt ? (isDown ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        title={say('class-sorted-by', { column: words })}
        onClick={() => {
          order.value = { by, isDown: isIt && !isDown }
        }}
      >
        {words}
      </button>
    </th>
  )
}

/** What can't be read can't be opened. */
const canOpen = ({ row }: ClassRow): boolean => row !== null && row.state !== 'unreadable'

function Name({ row: each, openRow }: { readonly row: ClassRow } & Pick<TableProps, 'openRow'>) {
  const { name, file, at } = each
  if (!canOpen(each)) return <th scope="row">{name}</th>
  return (
    <th scope="row">
      <button
        type="button"
        class="class-open"
        title={file}
        aria-label={say('class-open', { name })}
        onClick={(event) => {
          event.stopPropagation()
          openRow(at)
        }}
      >
        {name}
      </button>
    </th>
  )
}

function State({ row }: { readonly row: Row | null }) {
  if (!row) return <td class="class-waits">{say('class-waits')}</td>
  const reason = reasonWords(row)
  return (
    <td>
      <span class="class-state">{stateWords(row.state)}</span>
      {reason !== null && <Said>{reason}</Said>}
    </td>
  )
}

interface FoundProps {
  readonly result: Result | undefined
  /** Its title stands beside what was found where there are no columns. */
  readonly check: string | undefined
}

function Found({ result, check }: FoundProps) {
  if (!result) return <td />
  const words = resultWords(result)
  return (
    <td class={result.passed ? 'class-yes' : undefined} data-of={check}>
      {result.passed ? say('grade-yes') : words === null ? say('grade-no') : <Said>{words}</Said>}
    </td>
  )
}

const Said = ({ children }: { readonly children: ComponentChildren }) => <p class="class-said">{children}</p>
