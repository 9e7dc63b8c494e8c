/**
 * The confusion table: a row for what an image is, a column for what the network said. Right answers stand on the
 * diagonal in one colour, mistakes beside it in another; the more there are of a row, the stronger the shade.
 */
import type { OwnImages } from '../../core/project/project'
import type { TestReport } from '../../core/run/stage/report'
import { columnWords, labelWords, say } from '../../words'

/** The strongest shade, in per cent: the number in the cell stays readable on it. */
const STRONGEST = 42
/** Any mistake can be seen, even one in a thousand. */
const WEAKEST = 20

/** More columns than this are headed by digits. */
const MOST_WORDS = 3

export function ConfusionTable({ report, own }: { report: TestReport; own: OwnImages | undefined }) {
  const columns = columnWords(report, own)
  const digits = (report.table[0]?.length ?? 1) - 1
  const isNarrow = columns.length > MOST_WORDS
  return (
    <section
      class="confusion"
      aria-label={say('report-table')}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={isNarrow ? 0 : undefined}
    >
      <table class={isNarrow ? 'many' : ''}>
        <caption>{say('report-table-keys')}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((words, said) => (
              <th key={words} scope="col" aria-label={say('report-said', { answer: words })}>
                {!isNarrow
                  ? say('report-said', { answer: words })
                  : said < digits
                    ? said
                    : say('report-column-none')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.table.map((row, label) => (
            <tr key={label}>
              <th scope="row" aria-label={say('report-is', { label: labelWords(label, own) })}>
                {say('report-is', { label: isNarrow ? label : labelWords(label, own) })}
              </th>
              {columns.map((words, said) => (
                <Cell
                  key={words}
                  count={row[said] ?? 0}
                  share={(row[said] ?? 0) / sum(row)}
                  kind={said === label ? 'right' : 'wrong'}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ count, share, kind }: { count: number; share: number; kind: 'right' | 'wrong' }) {
  if (count === 0) return <td class="none">0</td>
  const shade = WEAKEST + (STRONGEST - WEAKEST) * share
  return (
    <td class={kind} style={{ '--shade': `${shade.toFixed(1)}%` }}>
      {count.toLocaleString('en')}
    </td>
  )
}

const sum = (row: readonly number[]) => row.reduce((a, b) => a + b, 0)
