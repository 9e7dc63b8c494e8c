/** What images show, in words: built-in ones and those of somebody's own. */
import type { OwnImages } from '../project/project'

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** "a one", "an eight". */
export function digitWords(digit: number): string {
  const word = DIGITS[digit]
  return word === 'eight' ? 'an eight' : `a ${word}`
}

/** Letters whose names begin with a vowel. */
const VOWELS = 'AEFHILMNORSX'

/** The same for a class of somebody's own, by its name: "a three", "an A", "a small b", "“tree”". */
export function classWords(name: string): string {
  if (/^[0-9]$/.test(name)) return digitWords(Number(name))
  if (/^[A-Z]$/.test(name)) return `${VOWELS.includes(name) ? 'an' : 'a'} ${name}`
  return /^[a-z]$/.test(name) ? `a small ${name}` : `“${name}”`
}

/** "“emnist-letters” (an A or a Z)". */
export const ownImagesWords = ({ name, classes: [zero, one] }: OwnImages): string =>
  `“${name}” (${classWords(zero.name)} or ${classWords(one.name)})`

/** For the block that asks for an image of a set that is on another computer. */
export const notHere = (images: OwnImages): string =>
  `This project learns from images of its own, ${ownImagesWords(images)}, and they are not on this computer yet. Open their files, or go back to the built-in zeros and ones.`
