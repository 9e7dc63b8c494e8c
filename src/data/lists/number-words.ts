/**
 * Numbers as people and programs write them into text. What is no number, or one that a list can't hold, is told
 * apart here, so that text and tables refuse the same words alike.
 */
import { type Message, message } from '../../core/message'
import { short } from '../../core/project/place'

/** Each digit has one place where it can stand, so that a word as long as a file is looked at once. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
const ENDLESS = /^([+-]?)(?:inf|infinity|∞)$/i
const NOT_A_NUMBER = /^[+-]?nan$/i
const WITH_A_COMMA = /^[+-]?\d*,\d+(?:e[+-]?\d+)?$/i

/** The number that a word stands for, or what is wrong with it as the end of “Line 3: …”. */
export function numberIn(word: string): number | Message {
  if (NUMBER.test(word)) {
    const value = Number(word)
    return Number.isFinite(value) ? value : message('list-number-too-large', { word: short(word) })
  }
  const endless = ENDLESS.exec(word)
  if (endless) return endless[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (NOT_A_NUMBER.test(word)) return message('list-number-nan', { word })
  if (WITH_A_COMMA.test(word))
    return message('list-number-comma', { word: short(word), better: short(word.replace(',', '.')) })
  return message('list-number-none', { word: short(word) })
}

/** Whether a reader would take it for a number, or for a bad one: then it can't be a heading. */
export const looksLikeANumber = (word: string): boolean =>
  typeof numberIn(word) === 'number' ||
  NUMBER.test(word) ||
  NOT_A_NUMBER.test(word) ||
  WITH_A_COMMA.test(word)

/** The shortest text that is read back as the same number, to the last bit. */
export const wordFor = (value: number): string => (Object.is(value, -0) ? '-0' : String(value))
