/** The words of a test report, for the page and for the command line. */
import { showNumber } from '../language/show-number'
import { roundHalfUp } from '../maths/rounding'
import type { OwnImages } from '../project/project'
import { classWords, digitWords } from './image-words'
import type { TestReport } from './stage/report'

/** What a label or an answer stands for: "a one", or of images of somebody's own "an A". */
export function labelWords(label: number, own: OwnImages | undefined): string {
  if (!own) return digitWords(label)
  const known = own.classes[label]
  return known ? classWords(known.name) : `number ${label}`
}

/** What the columns of a report's table stand for; without the last one where nothing is in it. */
export function columnWords({ table }: TestReport, own: OwnImages | undefined): readonly string[] {
  const digits = (table[0]?.length ?? 1) - 1
  const words = Array.from({ length: digits }, (_, digit) => labelWords(digit, own))
  return table.some((row) => row.at(-1)! > 0) ? [...words, own ? 'neither' : 'no digit'] : words
}

/** "2,113 of 2,115 right". */
export function rightOfAll({ right, answered }: TestReport): string {
  return `${right.toLocaleString('en')} of ${answered.toLocaleString('en')} right`
}

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
