/** The words of a test report, for the page and for the command line. */
import { showNumber } from '../core/language/show-number'
import { roundHalfUp } from '../core/maths/rounding'
import type { OwnImages } from '../core/project/project'
import type { TestReport } from '../core/run/stage/report'
import { classWords, digitWords } from './image-words'
import { say } from './speech'

/** What a label or an answer stands for: "a one", or of images of somebody's own "an A". */
export function labelWords(label: number, own: OwnImages | undefined): string {
  if (!own) return digitWords(label)
  const known = own.classes[label]
  return known ? classWords(known.name) : say('class-number', { label })
}

/** What the columns of a report's table stand for; without the last one where nothing is in it. */
export function columnWords({ table }: TestReport, own: OwnImages | undefined): readonly string[] {
  const digits = (table[0]?.length ?? 1) - 1
  const words = Array.from({ length: digits }, (_, digit) => labelWords(digit, own))
  if (!table.some((row) => (row.at(-1) ?? 0) > 0)) return words
  return [...words, say(own ? 'answer-neither' : 'answer-no-digit')]
}

/** "2,113 of 2,115 right". */
export const rightOfAll = ({ right, answered }: TestReport): string =>
  say('answers-right', { right, answered })

/** With one decimal, cut off and never rounded up: "almost all" must not look like "all". */
export function perCentRight({ right, answered }: TestReport): string {
  return `${Math.floor((1000 * right) / answered) / 10}`
}

/**
 * A wrong answer with two decimals, or with more where two would make it look right: what was just below a half must
 * not read as a half.
 */
export function saidWords(answer: number): string {
  if (Number.isInteger(answer) || Math.abs(answer) >= 1000) return showNumber(answer)
  const whole = roundHalfUp(answer)
  for (let decimals = 2; decimals < 17; decimals++) {
    const rounded = answer.toFixed(decimals)
    if (roundHalfUp(Number(rounded)) === whole) return rounded
  }
  return showNumber(answer)
}
