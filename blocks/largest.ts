/** What "largest" means, for the block that gives the number and the one that gives its position. */
// biome-ignore-all lint/style/noNonNullAssertion: the list is not empty, and the loop ends where it does

import type { Expansion, ListPlace } from '../src/core/language/expansion'
import type { ListView, OpMachine } from '../src/core/language/op'
import { message } from '../src/core/message'
import { compare, constant, length } from '../src/core/program/build'

/** How far from the list's first item its largest number is: the first of equals. Stops where the list is empty. */
export function offsetOfLargest(machine: OpMachine, list: ListView): number {
  if (list.length === 0) machine.stop(message('no-largest', { list: machine.listName(list) }))
  const { f64 } = machine
  const { start } = list
  const end = start + list.length
  let at = start
  let largest = f64[start]!
  for (let i = start + 1; i < end; i++) {
    if (f64[i]! > largest) {
      largest = f64[i]!
      at = i
    }
  }
  return at - start
}

export function stopAtEmpty(plain: Expansion, list: ListPlace): void {
  plain.stopIf(compare('=', length(list), constant(0)), message('no-largest-plain'))
}
