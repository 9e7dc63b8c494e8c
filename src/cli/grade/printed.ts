/** The class's table, for a person or for machines. */
import type { Message } from '../../core/message'
import { toJsonNumber } from '../../core/project/json/numbers'
import {
  type GradedFile,
  type NamedCheck,
  passedOf,
  reasonWords,
  resultWords,
  stateWords,
} from '../../lessons/grading/index'
import { say, sentence } from '../../words'

export function classForPerson(
  title: string,
  checks: readonly NamedCheck[],
  files: readonly GradedFile[],
): string {
  const width = Math.max(...files.map(({ name }) => name.length))
  const rows = files.flatMap(({ name, row }) => {
    const line = say('grade-row', {
      name: name.padEnd(width),
      passed: passedOf(row),
      of: checks.length,
      state: stateWords(row.state),
    })
    const reason = reasonWords(row)
    const failures = row.results.filter(({ passed }) => !passed)
    return [
      line,
      ...(reason === null ? [] : [`    ${reason}`]),
      ...failures.map((result) => `    ${result.check}: ${resultWords(result) ?? ''}`),
    ]
  })
  return `${[say('grade-head', { title, count: files.length }), ...rows].join('\n')}\n`
}

export const classInJson = (checks: readonly NamedCheck[], files: readonly GradedFile[]): string =>
  oneLine({
    ok: files.every(({ row }) => row.state !== 'unreadable'),
    checks: checks.map(({ title }) => title),
    files: files.map(({ name, file, row }) => ({
      name,
      file,
      state: row.state,
      passed: passedOf(row),
      of: checks.length,
      message: reasonWords(row),
      results: row.results.map((result) => ({
        check: result.check,
        passed: result.passed,
        message: resultWords(result),
      })),
      gradients: row.gradients,
      accuracy: row.accuracy === null ? null : toJsonNumber(row.accuracy),
    })),
  })

/** The same object where nothing could be graded. */
export const failureInJson = (why: Message): string =>
  oneLine({ ok: false, checks: [], files: [], message: sentence(why) })

const oneLine = (value: unknown) => `${JSON.stringify(value)}\n`
