/**
 * Which numbers moved in a turn as weights do. A weight has two ways from its old number to its new one: it stays what
 * it was, and something is added that came about through itself, because the answer is made with it and the error with
 * the answer. A counter, a running average and a speed (momentum) have the first way only.
 */
// biome-ignore-all lint/style/noNonNullAssertion: a list has as many nodes as items
import { bitOfGroup, FROM, KIND, SEVERAL_IMAGES, sharesBit } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'
import { ROLE, rolesOf } from './roles'

/** By list, then by variable. */
export function movingGroups(state: TapedMemory): readonly number[] {
  const { tape } = state
  const moved = groupsWhere(
    state,
    (node, group) =>
      tape.addedDependsOn(node, bitOfGroup(group)) && (!sharesBit(group) || tape.addedComesFromItself(node)),
  )
  return moved.filter((group) => hasData(state, group))
}

/**
 * What is used as a weight and changed, though not through the answer that is made with it: by an error that a question
 * chose (a perceptron), or that is left over from the image before.
 */
export function stirredGroups(state: TapedMemory): readonly number[] {
  if (state.images.length === 0) return []
  const { tape } = state
  const changed = changedGroups(state)
  // Cheap, as this is asked with each image of a batch.
  const isWeighed = changed.some((group) => {
    const [low, high] = bitOfGroup(group)
    return (tape.weighedLow & low) !== 0 || (tape.weighedHigh & high) !== 0
  })
  if (!isWeighed) return []
  const roles = rolesOf(state, changed, null)
  const weighing = new Set<number>()
  const added = new Set<number>()
  for (const [node, { list, index }] of state.leaves) {
    const group = state.groupOf(list, index)
    if ((roles[node]! & ROLE.weighs) !== 0) weighing.add(group)
    if ((roles[node]! & ROLE.isAdded) !== 0) added.add(group)
  }
  const stirred = changed.filter((group) => weighing.has(group) || added.has(group))
  if (!stirred.some((group) => weighing.has(group))) return []
  return stirred.filter((group) => feedsMore(state, group))
}

/** Whether anything but its own sums is made with it: a loss that adds up is no weight. */
function feedsMore(state: TapedMemory, group: number): boolean {
  const { tape, leaves } = state
  const bit = bitOfGroup(group)
  const isOwn = (leaf: number) => {
    const from = leaves.get(leaf)
    return from !== undefined && state.groupOf(from.list, from.index) === group
  }
  for (let node = 1; node < tape.length; node++)
    if ((tape.low[node]! & FROM.pixels) !== 0 && tape.dependsOn(node, bit) && !isOwn(tape.spine[node]!))
      return true
  return false
}

/** Whether all these are moved several times in a turn, each time by another answer: each is made with the last. */
export function movesTwice(state: TapedMemory, groups: readonly number[]): boolean {
  return groups.length > 0 && groups.every((group) => state.moves[group]! > shadowNodes(state, group).length)
}

/**
 * Whether numbers of a group were scaled once they had moved, or moved by others of it that had moved before, or once more by
 * something of the image that the label is not in. Where errors alone are added, again and again, it is one step in parts.
 */
export function isReworked(state: TapedMemory, group: number): boolean {
  const { tape, leaves } = state
  const isOwn = (leaf: number) => {
    const from = leaves.get(leaf)
    return from !== undefined && state.groupOf(from.list, from.index) === group
  }
  const waiting: number[] = []
  const moved = new Set<number>()
  for (const end of Array.from(shadowNodes(state, group))) {
    const leaf = end > 0 ? tape.spine[end]! : 0
    if (leaf === 0 || !isOwn(leaf)) {
      if (end > 0) waiting.push(end)
      continue
    }
    for (let node = end; node !== leaf; ) {
      const kind = tape.kind[node]!
      if (kind !== KIND.sum && kind !== KIND.difference) return true
      moved.add(node)
      const [a, b] = [tape.a[node]!, tape.b[node]!]
      const isFirst = tape.spine[a] === leaf
      waiting.push(isFirst ? b : a)
      node = isFirst ? a : b
    }
  }
  const isLabelled = (node: number) => (tape.low[node]! & FROM.label) !== 0
  const isOther = (node: number) => !isLabelled(node) && (tape.low[node]! & FROM.pixels) !== 0
  if (waiting.some(isLabelled) && waiting.some(isOther)) return true
  // What was divided by a sum of all has lost its way back to what it was.
  const isMoved = (node: number) =>
    moved.size > 0 ? moved.has(node) : tape.spine[node] !== node && isOwn(tape.spine[node]!)
  const seen = new Set(waiting)
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isMoved(node)) return true
    for (const operand of [tape.a[node]!, tape.b[node]!])
      if (operand !== 0 && !seen.has(operand)) {
        seen.add(operand)
        waiting.push(operand)
      }
  }
  return false
}

/** Whether a group's new numbers come from another's old ones. */
export function feeds(state: TapedMemory, group: number, into: number): boolean {
  const bit = bitOfGroup(group)
  return Array.from(shadowNodes(state, into)).some((node) => node > 0 && state.tape.dependsOn(node, bit))
}

/** Whether weights moved by what several images left behind: a batch. */
export function isOfSeveralImages(state: TapedMemory, moving: readonly number[]): boolean {
  const { tape } = state
  return moving.some((group) =>
    Array.from(shadowNodes(state, group)).some((node) => node > 0 && tape.image[node] === SEVERAL_IMAGES),
  )
}

/** Whether a list holds sums that the labels of several images have gone into. */
export function addsUp(state: TapedMemory): boolean {
  const { tape, shadow, context } = state
  return context.program.lists.some((_, list) =>
    shadow
      .nodesOf(list)
      .some(
        (node) => node > 0 && tape.image[node] === SEVERAL_IMAGES && (tape.low[node]! & FROM.label) !== 0,
      ),
  )
}

/** Groups in which a number is what it was and more, and is another one for it. */
export const changedGroups = (state: TapedMemory): readonly number[] =>
  groupsWhere(state, (node) => state.tape.value[node] !== state.tape.value[state.tape.spine[node]!])

/** Groups in which a number is what it was, with something added of which that holds. */
function groupsWhere(state: TapedMemory, holds: (node: number, group: number) => boolean): readonly number[] {
  const { program } = state.context
  const { tape, leaves, shadow } = state
  const isMoved = (node: number, list: number | null, index: number, group: number): boolean => {
    if (node <= 0) return false
    const leaf = tape.spine[node]!
    if (leaf === 0 || leaf === node) return false
    const from = leaves.get(leaf)
    return from?.list === list && from.index === index && holds(node, group)
  }
  const groups: number[] = []
  for (let list = 0; list < program.lists.length; list++)
    if (shadow.nodesOf(list).some((node, index) => isMoved(node, list, index, list))) groups.push(list)
  for (const [variable, node] of shadow.variables.entries()) {
    const group = state.groupOf(null, variable)
    if (isMoved(node, null, variable, group)) groups.push(group)
  }
  return groups
}

/** The nodes of a group as it stands: of a list, or of one variable. */
export function shadowNodes({ context, shadow }: TapedMemory, group: number): ArrayLike<number> {
  const lists = context.program.lists.length
  return group < lists ? shadow.nodesOf(group) : [shadow.variables[group - lists]!]
}

/** Whether what was added comes from an image or a label, or, without images, from more than what it was itself. */
function hasData(state: TapedMemory, group: number): boolean {
  const { tape, images } = state
  const nodes = shadowNodes(state, group)
  const [low, high] = bitOfGroup(group)
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!
    if (node <= 0) continue
    if (images.length > 0 && (tape.low[node]! & (FROM.pixels | FROM.label)) !== 0) return true
    const others = (tape.addedLow[node]! & ~low) !== 0 || (tape.addedHigh[node]! & ~high) !== 0
    if (images.length === 0 && tape.addedDependsOn(node, [low, high]) && others) return true
  }
  return false
}
