/** What "largest" means, for the block that gives the number and the one that gives its position. */
import type { ListView, OpMachine } from '../src/core/language/op'

/** How far from the list's first item its largest number is: the first of equals. Stops where the list is empty. */
export function offsetOfLargest(machine: OpMachine, list: ListView): number {
  if (list.length === 0) machine.stop(`There is no largest number in ${machine.listName(list)}: it is empty.`)
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
