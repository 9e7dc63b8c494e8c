/**
 * Which numbers moved in a turn as weights do. A weight has two ways from its old number to its new one: it stays what
 * it was, and something is added that came about through itself, because the answer is made with it and the error with
 * the answer. A counter, a running average and a speed (momentum) have the first way only.
 */
// biome-ignore-all lint/style/noNonNullAssertion: a list has as many nodes as items
import { bitOfGroup, FROM, type Tape } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'

/** By list, then by variable. */
export function movingGroups(state: TapedMemory): readonly number[] {
  const { program } = state.context
  const { tape, shadow } = state
  const groups: number[] = []
  for (let list = 0; list < program.lists.length; list++) {
    const nodes = shadow.nodesOf(list)
    const moves = nodes.some((node, index) => isMoved(state, node, list, index, list))
    if (moves) groups.push(list)
  }
  for (const [variable, node] of shadow.variables.entries()) {
    const group = state.groupOf(null, variable)
    if (isMoved(state, node, null, variable, group)) groups.push(group)
  }
  return groups.filter((group) => hasData(tape, shadowNodes(state, group)))
}

function isMoved(
  { tape, leaves }: TapedMemory,
  node: number,
  list: number | null,
  index: number,
  group: number,
): boolean {
  if (node <= 0) return false
  const leaf = tape.spine[node]!
  if (leaf === 0 || leaf === node) return false
  const from = leaves.get(leaf)
  return from?.list === list && from.index === index && tape.addedDependsOn(node, bitOfGroup(group))
}

/** The nodes of a group as it stands: of a list, or of one variable. */
export function shadowNodes({ context, shadow }: TapedMemory, group: number): ArrayLike<number> {
  const lists = context.program.lists.length
  return group < lists ? shadow.nodesOf(group) : [shadow.variables[group - lists]!]
}

/** Whether what was added comes from an image or a label, or from more than what it was and what it is counted by. */
function hasData(tape: Tape, nodes: ArrayLike<number>): boolean {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!
    if (node > 0 && (tape.low[node]! & (FROM.pixels | FROM.label)) !== 0) return true
  }
  return false
}
