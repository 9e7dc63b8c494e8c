/** Says in words where in a project file something is, and what was found there. */

import { UNFIT_FOR_A_LINE } from './names'

/** Keys and positions from the file's top, as in `['stacks', 0, 'blocks', 3]`. */
export type Path = readonly (string | number)[]

const SINGULAR: ReadonlyMap<unknown, string> = new Map([
  ['variables', 'variable'],
  ['lists', 'list'],
  ['stacks', 'stack'],
  ['blocks', 'block'],
  ['notes', 'note'],
  ['inputs', 'input'],
  ['values', 'number'],
  ['files', 'file'],
  ['classes', 'class'],
])

/** `['stacks', 0, 'blocks', 3, 'args', 'times']` is `stack 1, block 4, “times”`. */
export function inWords(path: Path): string {
  const words: string[] = []
  for (const [i, step] of path.entries()) {
    const before = path[i - 1]
    if (typeof step === 'number') words.push(`${SINGULAR.get(before) ?? 'block'} ${step + 1}`)
    else if (step !== 'args' && !(SINGULAR.has(step) && typeof path[i + 1] === 'number'))
      words.push(`“${short(step)}”`)
  }
  return words.join(', ') || 'the top of the file'
}

/** What was found, in a word or two. */
export function found(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return `the text “${short(value)}”`
  if (typeof value === 'number')
    return Number.isFinite(value) ? `the number ${value}` : 'a number that is too large for a computer'
  if (typeof value === 'boolean') return String(value)
  return 'something in { }'
}

const LONGEST = 40

/** The beginning of a text from a file, fit to stand in a sentence: no character in it moves what follows. */
export function short(text: string): string {
  const shown = [...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('')
  const ending = shown.length < text.length ? '…' : ''
  return shown.replaceAll(UNFIT_FOR_A_LINE, '�') + ending
}
