/** What core and the blocks say alike, so that one mistake reads the same wherever it happens. */
import { type Message, type MessageValue, message } from '../message'

/** For a position that is not in the list. */
export const noSuchItem = (list: MessageValue, index: number, length: number): Message =>
  message(noSuchItemCode(index, length), { list, index, length })

function noSuchItemCode(index: number, length: number): string {
  if (length === 0) return 'no-such-item-empty'
  return index >= 1 && index <= length ? 'no-such-item-whole' : 'no-such-item'
}

/** For a row that is not in a list of `length` numbers seen as rows of `width`. */
export const noSuchRow = (list: string, row: number, width: number, length: number): Message =>
  message('no-such-row', { list, row, width, length, rows: Math.floor(length / width) })

/** For two lists that must be of one length. `what` needs them: “The dot product”. */
export const differentLengths = (
  what: Message,
  a: MessageValue,
  lengthA: number,
  b: MessageValue,
  lengthB: number,
): Message => message('different-lengths', { what, a, lengthA, b, lengthB })

/** For a number that must be whole and not too small. `what` names its place: “The width”. */
export const mustBeWhole = (what: Message, least: number, given: number): Message =>
  message('must-be-whole', { what, least, given })
