/** Test reports as the command line tells them: how many answers were right, and what was taken for what. */
import type { OwnImages } from '../core/project/project'
import type { TestReport } from '../core/run/stage/report'
import { columnWords, labelWords, perCentRight, say } from '../words'

/** `confusion` has a row for each label: how often it was taken for each digit, or for none. */
export function forMachines({ set, answered, right, table }: TestReport) {
  const confusion = table.map((row, label) => ({
    label,
    said: Object.fromEntries([...row.slice(0, -1).entries(), ['none', row.at(-1)]]),
  }))
  return { set, answered, right, accuracy: (100 * right) / answered, confusion }
}

export function forPerson(report: TestReport, own: OwnImages | undefined): readonly string[] {
  const { set, right, answered, table } = report
  const columns = columnWords(report, own)
  const cells = [
    ['', ...columns.map((answer) => say('cli-report-column', { answer }))],
    ...table.map((row, label) => [
      say('cli-report-row', { label: labelWords(label, own) }),
      ...row.slice(0, columns.length).map((count) => say('cli-report-cell', { count })),
    ]),
  ]
  const widthOf = (column: number) => Math.max(...cells.map((row) => row[column]?.length ?? 0))
  const aligned = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widthOf(column)) : cell.padStart(widthOf(column))
  return [
    say('cli-report', { set, right, answered, percent: perCentRight(report) }),
    ...cells.map((row) => `  ${row.map(aligned).join('  ')}`),
  ]
}
