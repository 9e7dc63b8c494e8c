/** What a block gave that ran alone on a copy of a run's numbers: what it did, and what is different in the copy. */
import type { Diagnostic } from '../diagnostic'
import type { NamedSlot } from '../program/ir'
import type { Machine } from '../run/machine/machine'
import type { Evaluation } from './last-evaluation'

export interface AloneOutcome {
  /** Null where the block did not come to its end. */
  readonly evaluation: Evaluation | null
  readonly changes: readonly Change[]
  readonly diagnostic: Diagnostic | null
}

/** What is different in the copy: `name` is the variable's or the list's. */
export type Change =
  | { readonly kind: 'variable'; readonly name: string; readonly before: number; readonly after: number }
  | { readonly kind: 'length'; readonly name: string; readonly before: number; readonly after: number }
  | { readonly kind: 'numbers'; readonly name: string; readonly changed: number; readonly length: number }
  | {
      readonly kind: 'item'
      readonly name: string
      readonly position: number
      readonly before: number
      readonly after: number
    }
  | { readonly kind: 'more'; readonly count: number }

/** More would be a lecture. */
const MOST = 4

/** Both machines number variables and lists in their own way. */
export function changesBetween(before: Machine, after: Machine): readonly Change[] {
  const changes = [...variableChanges(before, after), ...listChanges(before, after)]
  if (changes.length <= MOST) return changes
  return [...changes.slice(0, MOST), { kind: 'more', count: changes.length - MOST }]
}

function variableChanges(before: Machine, after: Machine): readonly Change[] {
  // biome-ignore lint/style/noNonNullAssertion: each variable has its place in memory
  const value = ({ memory }: Machine, i: number) => memory.f64[memory.variables + i]!
  return pairs(before.lowered.program.variables, after.lowered.program.variables).flatMap(
    ({ name, was, is }): Change[] => {
      const a = value(before, was)
      const b = value(after, is)
      return Object.is(a, b) ? [] : [{ kind: 'variable', name, before: a, after: b }]
    },
  )
}

function listChanges(before: Machine, after: Machine): readonly Change[] {
  return pairs(before.lowered.program.lists, after.lowered.program.lists).flatMap(
    ({ name, was, is }): Change[] => {
      const a = before.memory.items(was)
      const b = after.memory.items(is)
      if (a.length !== b.length) return [{ kind: 'length', name, before: a.length, after: b.length }]
      const differ = b.reduce((count, number, i) => count + (Object.is(number, a[i]) ? 0 : 1), 0)
      if (differ === 0) return []
      if (differ > 1) return [{ kind: 'numbers', name, changed: differ, length: b.length }]
      const at = b.findIndex((number, i) => !Object.is(number, a[i]))
      return [{ kind: 'item', name, position: at + 1, before: a[at] ?? 0, after: b[at] ?? 0 }]
    },
  )
}

function pairs(before: readonly NamedSlot[], after: readonly NamedSlot[]) {
  return after.flatMap(({ id, name }, is) => {
    const was = before.findIndex((each) => each.id === id)
    return was < 0 ? [] : [{ name, was, is }]
  })
}
