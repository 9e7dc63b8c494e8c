/** The report on starts for people. */
import { loadWords } from '../timing/machine'
import type { StartRow } from './rows'
import type { StartReport } from './start'

const COLUMNS: readonly (readonly [title: string, figure: (row: StartRow) => number | null])[] = [
  ['picture', ({ pictureMs }) => pictureMs],
  ['flag', ({ flagMs }) => flagMs],
  ['running', ({ runningMs }) => runningMs],
  ['drag', ({ dragMs }) => dragMs],
  ['longest task', ({ longestTaskMs }) => longestTaskMs],
]

export function startTable({ rounds, rows, missing, machine }: StartReport): string {
  const wide = Math.max(...rows.map(({ name }) => name.length))
  const lines = rows.map(
    (row) =>
      `${row.name.padEnd(wide)}  ${`${row.throttle}x`.padStart(4)}${COLUMNS.map(([title, figure]) => `${figure(row) ?? '–'}`.padStart(title.length + 3)).join('')}`,
  )
  return [
    `Milliseconds from the start of the navigation; medians of ${rounds} rounds that took turns. 4x: a processor four times slower.`,
    '',
    `${' '.repeat(wide + 6)}${COLUMNS.map(([title]) => `   ${title}`).join('')}`,
    ...lines,
    '',
    ...missing,
    loadWords(machine),
  ].join('\n')
}
