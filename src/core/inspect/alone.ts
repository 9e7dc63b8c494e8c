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
/** Numbers between two moments at which comparing can be left: a millisecond or so. */
const CHUNK = 2 ** 18

/** Both machines number variables and lists in their own way. Lists may be long, so this can be left on the way. */
export function* changesBetween(before: Machine, after: Machine): Generator<void, readonly Change[]> {
  const changes = [...variableChanges(before, after), ...(yield* listChanges(before, after))]
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

function* listChanges(before: Machine, after: Machine): Generator<void, readonly Change[]> {
  const changes: Change[] = []
  for (const { name, was, is } of pairs(before.lowered.program.lists, after.lowered.program.lists)) {
    const a = before.memory.items(was)
    const b = after.memory.items(is)
    if (a.length !== b.length) changes.push({ kind: 'length', name, before: a.length, after: b.length })
    else changes.push(...(yield* itemChanges(name, a, b)))
  }
  return changes
}

function* itemChanges(name: string, a: Float64Array, b: Float64Array): Generator<void, readonly Change[]> {
  let changed = 0
  let at = -1
  for (let i = 0; i < b.length; i++) {
    if (i % CHUNK === CHUNK - 1) yield
    if (Object.is(a[i], b[i])) continue
    if (changed === 0) at = i
    changed++
  }
  if (changed === 0) return []
  if (changed > 1) return [{ kind: 'numbers', name, changed, length: b.length }]
  return [{ kind: 'item', name, position: at + 1, before: a[at] ?? 0, after: b[at] ?? 0 }]
}

function pairs(before: readonly NamedSlot[], after: readonly NamedSlot[]) {
  return after.flatMap(({ id, name }, is) => {
    const was = before.findIndex((each) => each.id === id)
    return was < 0 ? [] : [{ name, was, is }]
  })
}
