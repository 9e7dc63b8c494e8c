import type { Words } from './op'
import { showNumber } from './show-number'

/** Words and numbers of a `say` or a `log` as one line. */
export function joinWords(words: Words): string {
  return words
    .map((part) => (typeof part === 'number' ? showNumber(part) : part))
    .filter((part) => part !== '')
    .join(' ')
}
