/**
 * Words that the core and the blocks share, so that one mistake reads the same wherever it happens.
 * Everything here is for a learner's eyes; nothing here is read back by a program.
 */
import type { ImageSetName } from '../program/ir'
import type { Words } from './op'

/** The sets of images, as in “the test set”. */
export const SET_WORDS: Readonly<Record<ImageSetName, string>> = {
  training: 'training',
  development: 'development',
  test: 'test',
  all: 'whole training',
}

/** The shortest text that names exactly this number: −0 is 0 to a learner, and there is no plus in 1e21. */
export function showNumber(x: number): string {
  if (x === Number.POSITIVE_INFINITY) return '∞'
  if (x === Number.NEGATIVE_INFINITY) return '-∞'
  return String(x === 0 ? 0 : x).replace('e+', 'e')
}

/** "1 number", "7 numbers". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${showNumber(count)} ${count === 1 ? one : many}`
}

/** Words and numbers of a `say` or a `log` as one line. */
export function joinWords(words: Words): string {
  return words
    .map((part) => (typeof part === 'number' ? showNumber(part) : part))
    .filter((part) => part !== '')
    .join(' ')
}

/** For a position that is not in the list. */
export function noSuchItem(name: string, index: number, length: number): string {
  const there = `There is no item ${showNumber(index)} in ${name}`
  if (length === 0) return `${there}: it is empty.`
  if (index >= 1 && index <= length) return `${there}: an item's number must be whole.`
  return `${there}: it has ${counted(length, 'item')}. Lists count from 1.`
}

/** For a row that is not in a list of `length` numbers seen as rows of `width`. */
export function noSuchRow(name: string, row: number, width: number, length: number): string {
  const rows = counted(Math.floor(length / width), 'row')
  return `There is no row ${showNumber(row)} in ${name}: its ${counted(length, 'number')} make ${rows} of ${showNumber(width)}. Rows count from 1.`
}

/** For two lists that must be of one length. `what` needs them: "The dot product". */
export function differentLengths(
  what: string,
  nameA: string,
  lengthA: number,
  nameB: string,
  lengthB: number,
): string {
  return `${what} needs two lists of the same length. ${nameA} has ${counted(lengthA, 'number')}, ${nameB} has ${showNumber(lengthB)}.`
}

/** For a number that must be whole and not too small. `what` names its place: "The width". */
export function mustBeWhole(what: string, least: number, given: number): string {
  return `${what} must be a whole number, ${least} or more. It was given ${showNumber(given)}.`
}
