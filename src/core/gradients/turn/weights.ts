/**
 * The weights of a turn: lists and variables that the answer is made with and that are still there afterwards, moved or
 * not; each with its numbers before and after, and its leaves on the tape.
 */
// biome-ignore-all lint/style/noNonNullAssertion: a list has as many nodes as items
import type { TapedMemory } from '../tape/taped-memory'
import type { Turn } from './turn'

export interface WeightsOfTurn {
  readonly group: number
  /** By item: the leaf's node, or 0 where the turn never read it. */
  readonly leaves: Int32Array
  readonly before: Float64Array
  readonly after: Float64Array
  /**
   * How far the gradient step of the turn moved each: after − before, without what other rules added to it (see
   * step-without.ts).
   */
  readonly moved: Float64Array
  readonly isMoved: boolean
}

/** `groups` are lists, then variables. */
export function weightsOfTurn({ run, starts }: Turn, groups: readonly number[]): readonly WeightsOfTurn[] {
  const { state } = run
  const { memory, context } = state
  const lists = context.program.lists.length
  const leafOf = leavesOf(state, groups, (group) => (group < lists ? starts.length(group) : 1))
  return groups.map((group) => {
    const isList = group < lists
    const before = isList
      ? starts.items(group).slice()
      : Float64Array.of(starts.f64[starts.variables + group - lists]!)
    const after = isList
      ? memory.items(group).slice()
      : Float64Array.of(memory.f64[memory.variables + group - lists]!)
    const leaves = leafOf.get(group)!
    const isSameLength = after.length === before.length
    const moved = before.map((value, i) => (isSameLength ? after[i]! - value : 0))
    const isMoved = moved.some((by) => by !== 0)
    return { group, leaves, before, after, moved, isMoved }
  })
}

/** By group: the node of each item that was read. */
function leavesOf(
  { leaves, context }: TapedMemory,
  groups: readonly number[],
  lengthOf: (group: number) => number,
): ReadonlyMap<number, Int32Array> {
  const lists = context.program.lists.length
  const nodes = new Map(groups.map((group) => [group, new Int32Array(lengthOf(group))]))
  leaves.forEach((node, list, index) => {
    const own = nodes.get(list ?? lists + index)
    if (own) own[list === null ? 0 : index] = node
  })
  return nodes
}
