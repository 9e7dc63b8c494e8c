/**
 * Items of a list of weights that are none: a count, a sum of losses or what is worked out on the way, kept in the same list.
 * No answer is made with them, and other blocks write there than those that move weights.
 */
// biome-ignore-all lint/style/noNonNullAssertion: there is a node for each item
import type { TapedMemory } from '../tape/taped-memory'
import { reach } from './fed-groups'
import { shadowNodes } from './moving-weights'
import type { WeightsOfTurn } from './weights'

/** The same weights, of which those items did not move. `answers` are all nodes that may be answers. */
export function withoutThoseBeside(
  state: TapedMemory,
  weights: readonly WeightsOfTurn[],
  answers: readonly number[],
): readonly WeightsOfTurn[] {
  let reached: Uint8Array | null = null
  return weights.map((own) => {
    const { moved, leaves, group } = own
    const ends = shadowNodes(state, group)
    const writerOf = (i: number) => (ends[i]! > 0 ? state.tape.instruction[ends[i]!]! : 0)
    const moving = [...moved.keys()].filter((i) => moved[i] !== 0)
    if (new Set(moving.map(writerOf)).size < 2) return own
    reached ??= reach(state, answers)
    const isUsed = (i: number) => leaves[i]! > 0 && reached![leaves[i]!] === 1
    const used = new Set([...leaves.keys()].filter(isUsed).map(writerOf))
    const beside = new Set(moving.filter((i) => !isUsed(i) && !used.has(writerOf(i))))
    // Where nothing of it is used, all of it has moved in vain.
    if (beside.size === 0 || beside.size === moving.length) return own
    const only = moved.map((by, i) => (beside.has(i) ? 0 : by))
    return { ...own, moved: only, isMoved: only.some((by) => by !== 0) }
  })
}
