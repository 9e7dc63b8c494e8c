/** What a block gave that ran alone on a copy of a run's numbers: its own words, and what is different in the copy. */
import type { Diagnostic } from '../diagnostic'
import type { NamedSlot } from '../program/ir'
import type { Machine } from '../run/machine/machine'
import type { Report, Sentence } from './formula'

export interface AloneOutcome {
  /** Null where the block did not come to its end. */
  readonly report: Report | null
  readonly changes: readonly Sentence[]
  readonly diagnostic: Diagnostic | null
}

/** More would be a lecture. */
const MOST = 4

/** Both machines number variables and lists in their own way. */
export function changesBetween(before: Machine, after: Machine): readonly Sentence[] {
  const changes = [...variableChanges(before, after), ...listChanges(before, after)]
  if (changes.length <= MOST) return changes
  return [...changes.slice(0, MOST), [changes.length - MOST, ' more changed']]
}

function variableChanges(before: Machine, after: Machine): readonly Sentence[] {
  const value = ({ memory }: Machine, i: number) => memory.f64[memory.variables + i]!
  return pairs(before.lowered.program.variables, after.lowered.program.variables).flatMap(
    ({ name, was, is }) => {
      const a = value(before, was)
      const b = value(after, is)
      return Object.is(a, b) ? [] : [[`${name}: `, a, ' → ', b]]
    },
  )
}

function listChanges(before: Machine, after: Machine): readonly Sentence[] {
  return pairs(before.lowered.program.lists, after.lowered.program.lists).flatMap(
    ({ name, was, is }): Sentence[] => {
      const a = before.memory.items(was)
      const b = after.memory.items(is)
      if (a.length !== b.length) return [[`${name}: `, a.length, ' → ', b.length, ' items']]
      const differ = b.reduce((count, number, i) => count + (Object.is(number, a[i]) ? 0 : 1), 0)
      if (differ === 0) return []
      if (differ > 1) return [[`${name}: `, differ, ' of its ', b.length, ' numbers changed']]
      const at = b.findIndex((number, i) => !Object.is(number, a[i]))
      return [[`item ${at + 1} of ${name}: `, a[at]!, ' → ', b[at]!]]
    },
  )
}

function pairs(before: readonly NamedSlot[], after: readonly NamedSlot[]) {
  return after.flatMap(({ id, name }, is) => {
    const was = before.findIndex((each) => each.id === id)
    return was < 0 ? [] : [{ name, was, is }]
  })
}
