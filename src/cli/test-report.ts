/** Test reports as the command line tells them: how many answers were right, and what was taken for what. */
import { SET_WORDS } from '../core/language/words'
import type { OwnImages } from '../core/project/project'
import type { TestReport } from '../core/run/stage/report'
import { columnWords, labelWords, perCentRight, rightOfAll } from '../words/report-words'

/** `confusion` has a row for each label: how often it was taken for each digit, or for none. */
export function forMachines({ set, answered, right, table }: TestReport) {
  const confusion = table.map((row, label) => ({
    label,
    said: Object.fromEntries([...row.slice(0, -1).entries(), ['none', row.at(-1)]]),
  }))
  return { set, answered, right, accuracy: (100 * right) / answered, confusion }
}

export function forPerson(report: TestReport, own: OwnImages | undefined): readonly string[] {
  const columns = columnWords(report, own)
  const rows = report.table.map((row, label) => [
    `is ${labelWords(label, own)}`,
    ...columns.map((_, i) => row[i]!.toLocaleString('en')),
  ])
  const cells = [['', ...columns.map((words) => `said ${words}`)], ...rows]
  const widths = cells[0]!.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)))
  return [
    `${SET_WORDS[report.set]} set: ${rightOfAll(report)} · ${perCentRight(report)} %`,
    ...cells.map(
      ([first, ...rest]) =>
        `  ${first!.padEnd(widths[0]!)}${rest.map((cell, i) => `  ${cell.padStart(widths[i + 1]!)}`).join('')}`,
    ),
  ]
}
