/** Says where in a project file something is, and what was found there. */
import { type Message, type MessageValue, message } from '../message'
import { UNFIT_FOR_A_LINE } from './names'

/** Keys and positions from the file's top, as in `['stacks', 0, 'blocks', 3]`. */
export type Path = readonly (string | number)[]

/** What an item of these lists is called. */
const ITEMS: ReadonlyMap<unknown, string> = new Map([
  ['variables', 'place-variable'],
  ['lists', 'place-list'],
  ['stacks', 'place-stack'],
  ['blocks', 'place-block'],
  ['notes', 'place-note'],
  ['inputs', 'place-input'],
  ['values', 'place-number'],
  ['files', 'place-file'],
  ['classes', 'place-class'],
  ['offer', 'place-offer'],
  ['locks', 'place-lock'],
  ['checks', 'place-check'],
  ['slips', 'place-slip'],
  ['predictions', 'place-prediction'],
  ['explanations', 'place-explanation'],
])

/** `['stacks', 0, 'blocks', 3, 'args', 'times']` is `stack 1, block 4, “times”`. */
export function placeOf(path: Path): Message {
  const steps: Message[] = []
  for (const [i, step] of path.entries()) {
    const before = path[i - 1]
    if (typeof step === 'number')
      steps.push(message(ITEMS.get(before) ?? 'place-block', { number: step + 1 }))
    else if (step !== 'args' && !(ITEMS.has(step) && typeof path[i + 1] === 'number'))
      steps.push(message('place-key', { key: short(step) }))
  }
  const [outermost, ...others] = steps
  if (!outermost) return message('place-top')
  return others.reduce((outer, inner) => message('place-inside', { outer, inner }), outermost)
}

/** What was found, in a word or two. */
export function found(value: unknown): MessageValue {
  if (value === undefined) return message('found-nothing')
  if (value === null) return message('found-null')
  if (Array.isArray(value)) return message('found-list')
  if (typeof value === 'string') return message('found-text', { text: short(value) })
  if (typeof value === 'number')
    return Number.isFinite(value) ? message('found-number', { number: value }) : message('found-too-large')
  if (typeof value === 'boolean') return message(value ? 'found-true' : 'found-false')
  return message('found-object')
}

const LONGEST = 40

/** The beginning of a text from a file, fit to stand in a sentence: no character in it moves what follows. */
export function short(text: string): string {
  const shown = [...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('')
  const ending = shown.length < text.length ? '…' : ''
  return shown.replaceAll(UNFIT_FOR_A_LINE, '�') + ending
}
