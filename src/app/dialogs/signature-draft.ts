/** An own block's outside while somebody shapes it: plain functions, so that the rules are tested without a page. */
import { LONGEST_NAME } from '../../core/project/limits'
import { isName, nameKey } from '../../core/project/names'
import type { Signature } from '../../core/project/project'
import { say } from '../../words'

export type Input = Signature['inputs'][number]

/** Words on what is wrong with it, or null where it can be made. `taken` are the other own blocks' names. */
export function mistakeIn(draft: Signature, taken: readonly string[]): string | null {
  const name = draft.name.trim()
  if (name === '') return say('dialogs-block-name-missing')
  if (name.length > LONGEST_NAME) return say('dialogs-name-too-long', { most: LONGEST_NAME })
  if (taken.some((other) => same(other, name))) return say('dialogs-block-name-taken', { name })
  const names = draft.inputs.map((input) => input.name.trim())
  if (names.includes('')) return say('dialogs-input-name-missing')
  const long = names.find((each) => each.length > LONGEST_NAME)
  if (long !== undefined)
    return say('dialogs-input-name-too-long', { most: LONGEST_NAME, length: long.length })
  if (![name, ...names].every(isName)) return say('dialogs-name-unseen')
  const twin = names.find((each, i) => names.findIndex((other) => same(other, each)) < i)
  return twin === undefined ? null : say('dialogs-input-name-twice', { name: twin })
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
  const isTaken = (name: string) => draft.inputs.some((input) => same(input.name, name))
  const nameOf = (number: number) => say('dialogs-input-first-name', { number })
  let number = draft.inputs.length + 1
  while (isTaken(nameOf(number))) number += 1
  return { ...draft, inputs: [...draft.inputs, { id, name: nameOf(number) }] }
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
  inputs.splice(to, 0, ...inputs.splice(from, 1))
  return { ...draft, inputs }
}

const same = (a: string, b: string): boolean => nameKey(a.trim()) === nameKey(b.trim())
