/** The class's table as a spreadsheet opens it: RFC 4180, with the mark by which they know UTF-8. */
import { say } from '../../words'
import type { NamedCheck } from './assignment'
import type { GradedFile } from './copies'
import { passedOf, reasonWords, resultWords, stateWords } from './row-words'

/** Behind the point: enough to tell one image of thousands. */
const DIGITS = 3

export function classCsv(checks: readonly NamedCheck[], graded: readonly GradedFile[]): string {
  const head = [
    say('grade-name'),
    say('grade-file'),
    say('grade-state'),
    say('grade-passed'),
    say('grade-of'),
    ...checks.map(({ title }) => title),
    say('grade-gradients'),
    say('grade-accuracy'),
    say('grade-why'),
  ]
  const rows = graded.map(({ name, file, row }) => [
    name,
    file,
    stateWords(row.state),
    passedOf(row),
    checks.length,
    ...checks.map((_, i) => {
      const result = row.results[i]
      if (!result) return ''
      return result.passed ? say('grade-yes') : (resultWords(result) ?? say('grade-no'))
    }),
    row.gradients === null ? '' : say('grade-gradients-word', { verdict: row.gradients }),
    row.accuracy === null ? '' : Number(row.accuracy.toFixed(DIGITS)),
    reasonWords(row) ?? '',
  ])
  return `\ufeff${[head, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`
}

/** A spreadsheet would take a text that begins so for a formula, and a file's name is somebody else's. */
const FORMULA = /^[=+\-@\t\r]/

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
