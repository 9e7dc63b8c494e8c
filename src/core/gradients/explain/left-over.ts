/**
 * What numbers of earlier turns still do in this one: the tape swept forwards (forward-mode differentiation), with the
 * numbers that such a list held as the direction. Sums that were never set back come into a step in a straight line, so that
 * is all of their part.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length
import { FROM } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'
import { shadowNodes } from '../turn/moving-weights'

/** Lists and variables that go on adding to what they were, and that are no weights. */
export function runningSums(state: TapedMemory, weights: readonly number[]): readonly number[] {
  const { tape, writers, leaves } = state
  return [...writers.keys()].filter((group) => {
    if (writers[group]!.size === 0 || weights.includes(group)) return false
    return Array.from(shadowNodes(state, group)).some((node, index) => {
      const leaf = node > 0 ? tape.spine[node]! : 0
      const from = leaf !== 0 && leaf !== node ? leaves.get(leaf) : undefined
      const isOwn =
        from && state.groupOf(from.list, from.index) === group && (from.list === null || from.index === index)
      return isOwn === true && (tape.low[node]! & FROM.label) !== 0
    })
  })
}

/** How far each weight of a group was moved by what such a sum held before the turn. */
export function movedBy(state: TapedMemory, sum: number, weights: number): Float64Array {
  const { tape } = state
  const part = new Float64Array(tape.length)
  state.leaves.forEach((node, list, index) => {
    if (state.groupOf(list, index) === sum) part[node] = tape.value[node]!
  })
  for (let node = 1; node < tape.length; node++) {
    const a = tape.a[node]!
    const b = tape.b[node]!
    if (a !== 0) part[node]! += tape.da[node]! * part[a]!
    if (b !== 0) part[node]! += tape.db[node]! * part[b]!
  }
  return Float64Array.from(shadowNodes(state, weights), (node) => (node > 0 ? part[node]! : 0))
}
