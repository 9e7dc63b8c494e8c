/** An own block's outside while somebody shapes it: plain functions, so that the rules are tested without a page. */
import { LONGEST_NAME } from '../../core/project/limits'
import { isName, nameKey } from '../../core/project/names'
import type { Signature } from '../../core/project/project'

export type Input = Signature['inputs'][number]

/** Words on what is wrong with it, or null where it can be made. `taken` are the other own blocks' names. */
export function mistakeIn(draft: Signature, taken: readonly string[]): string | null {
  const name = draft.name.trim()
  if (name === '') return 'Please give your block a name.'
  if (name.length > LONGEST_NAME) return `A name has at most ${LONGEST_NAME} letters.`
  if (taken.some((other) => same(other, name))) return `There is a block called “${name}” already.`
  const names = draft.inputs.map((input) => input.name.trim())
  if (names.includes('')) return 'Please give every input a name.'
  const long = names.find((each) => each.length > LONGEST_NAME)
  if (long !== undefined) return `A name has at most ${LONGEST_NAME} letters. An input has ${long.length}.`
  if (![name, ...names].every(isName)) return 'A name has something in it that cannot be seen. Type it anew.'
  const twin = names.find((each, i) => names.findIndex((other) => same(other, each)) < i)
  return twin === undefined ? null : `Two inputs are called “${twin}”.`
}

export function trimmed(draft: Signature): Signature {
  return {
    ...draft,
    name: draft.name.trim(),
    inputs: draft.inputs.map((input) => ({ ...input, name: input.name.trim() })),
  }
}

/** A fresh input with a name that none has yet. */
export function withInput(draft: Signature, id: string): Signature {
  let count = draft.inputs.length + 1
  while (draft.inputs.some((input) => same(input.name, `number ${count}`))) count += 1
  return { ...draft, inputs: [...draft.inputs, { id, name: `number ${count}` }] }
}

export function withoutInput(draft: Signature, id: string): Signature {
  return { ...draft, inputs: draft.inputs.filter((input) => input.id !== id) }
}

export function renamedInput(draft: Signature, id: string, name: string): Signature {
  return { ...draft, inputs: draft.inputs.map((input) => (input.id === id ? { ...input, name } : input)) }
}

/** Moves an input one place towards the start (−1) or the end (1); at the edge it stays. */
export function movedInput(draft: Signature, id: string, by: -1 | 1): Signature {
  const from = draft.inputs.findIndex((input) => input.id === id)
  const to = from + by
  if (from < 0 || to < 0 || to >= draft.inputs.length) return draft
  const inputs = [...draft.inputs]
  const [input] = inputs.splice(from, 1)
  inputs.splice(to, 0, input!)
  return { ...draft, inputs }
}

const same = (a: string, b: string): boolean => nameKey(a.trim()) === nameKey(b.trim())
