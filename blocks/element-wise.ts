/**
 * What blocks that work on lists item by item have in common: checks before, and the target's length.
 *
 * A block that gives `target` the length of its sources goes through these steps in this order:
 * `checkTarget`, a look for a not-a-number among the results (see `OpDefinition.run`), `makeRoom`, storing from
 * the first item to the last, `cutTo`. So the sources may lie in the target. A target that grows is longer than
 * no source, hence shares nothing with one. Otherwise a source of n numbers begins a multiple of n after the
 * target, so that each item is read before it is overwritten; and the target is cut when all are read.
 */
// biome-ignore-all lint/style/noNonNullAssertion: callers give whole lists, and a check of each item would cost as much as its sum

import { differentLengths } from '../src/core/language/faults'
import type { ListView, OpMachine } from '../src/core/language/op'
import type { Message } from '../src/core/message'

/** Stops unless the two lists have the same length. `what` needs them: "The dot product". */
export function checkLengths(machine: OpMachine, what: Message, a: ListView, b: ListView): void {
  if (a.length !== b.length)
    machine.stop(differentLengths(what, machine.listName(a), a.length, machine.listName(b), b.length))
}

/** Stops where the target is a row of another length: a row keeps its length. */
export function checkTarget(machine: OpMachine, target: ListView, length: number): void {
  if (target.isRow) machine.resize(target, length)
}

export function makeRoom(machine: OpMachine, target: ListView, length: number): void {
  if (target.length < length) machine.resize(target, length)
}

export function cutTo(machine: OpMachine, target: ListView, length: number): void {
  if (target.length > length) machine.resize(target, length)
}

/** target ← target + k × source, item by item. */
export function addScaled(
  machine: OpMachine,
  what: Message,
  k: number,
  source: ListView,
  target: ListView,
): number | void {
  checkLengths(machine, what, source, target)
  const { f64 } = machine
  const from = source.start
  const to = target.start
  const { length } = target
  for (let i = 0; i < length; i++) {
    const result = f64[to + i]! + k * f64[from + i]!
    if (Number.isNaN(result)) return result
  }
  for (let i = 0; i < length; i++) f64[to + i] = f64[to + i]! + k * f64[from + i]!
}
