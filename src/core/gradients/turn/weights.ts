/**
 * The weights of a turn: lists and variables that the answer is made with and that are still there afterwards, moved or
 * not; each with its numbers before and after, and its leaves on the tape.
 */
// biome-ignore-all lint/style/noNonNullAssertion: a list has as many nodes as items
import type { Leaf, TapedMemory } from '../tape/taped-memory'
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
  const leafOf = leavesByPlace(state)
  return groups.map((group) => {
    const isList = group < lists
    const before = isList
      ? starts.items(group).slice()
      : Float64Array.of(starts.f64[starts.variables + group - lists]!)
    const after = isList
      ? memory.items(group).slice()
      : Float64Array.of(memory.f64[memory.variables + group - lists]!)
    const leaves = new Int32Array(before.length)
    for (const [index, node] of leafOf.get(group) ?? []) leaves[index] = node
    const isSameLength = after.length === before.length
    const moved = before.map((value, i) => (isSameLength ? after[i]! - value : 0))
    const isMoved = moved.some((by) => by !== 0)
    return { group, leaves, before, after, moved, isMoved }
  })
}

/** By group, by index. */
function leavesByPlace(state: TapedMemory): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const byGroup = new Map<number, Map<number, number>>()
  for (const [node, { list, index }] of state.leaves as ReadonlyMap<number, Leaf>) {
    const group = state.groupOf(list, index)
    const nodes = byGroup.get(group) ?? new Map<number, number>()
    byGroup.set(group, nodes)
    nodes.set(list === null ? 0 : index, node)
  }
  return byGroup
}
