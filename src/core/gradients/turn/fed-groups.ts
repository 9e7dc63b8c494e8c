/**
 * Which lists and variables the answer is made with, and that last: its weights, moved or not. What never moved is a
 * weight only where it is used as one: times what comes from an image, or added to such products; so constants and the
 * like are left alone.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length
import { FROM } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'
import { shadowNodes } from './moving-weights'
import { ROLE, rolesOf } from './roles'

/** Groups of what feeds these nodes. `moving` are known to be weights. */
export function fedGroups(
  state: TapedMemory,
  answers: readonly number[],
  moving: readonly number[],
): readonly number[] {
  const reached = reach(state, answers)
  const groups = new Set(moving)
  const lists = state.context.program.lists.length
  const roles = rolesOf(state, moving, reached, answers)
  const take = (isWeight: (role: number, list: number | null) => boolean) => {
    for (const [node, { list, index }] of state.leaves) {
      if (reached[node] !== 1) continue
      const group = state.groupOf(list, index)
      if (groups.has(group)) continue
      const end = shadowNodes(state, group)[list === null ? 0 : index]!
      // It lasts: nobody wrote there, or something was added to what it was.
      const lasts = end === node || (end > 0 && state.tape.spine[end] === node)
      const isTaught = end > 0 && end !== node && (state.tape.low[end]! & FROM.label) !== 0
      if ((lasts && isWeight(roles[node]!, list)) || isTaught) groups.add(group)
    }
  }
  take(
    (role, list) =>
      (role & ROLE.isAdded) !== 0 &&
      (list !== null || (role & (ROLE.isSqueezed | ROLE.isBesideMoving)) !== 0),
  )
  // Where no variable learns, or should, variables are fixed numbers.
  const areVariablesWeights = [...groups].some((group) => group >= lists)
  take(
    (role, list) =>
      (role & ROLE.weighs) !== 0 &&
      (list === null ? areVariablesWeights && (role & ROLE.isSqueezed) !== 0 : !isMask(state, list)),
  )
  return [...groups]
}

/** Lists of zeros and ones that leave out some neurons, as dropout does, are no weights. */
export function isMask({ memory }: TapedMemory, list: number): boolean {
  const items = memory.items(list)
  return items.includes(0) && items.includes(1) && items.every((item) => item === 0 || item === 1)
}

/** Of what feeds these nodes, the groups into which neither image nor label went in the turn. */
export function restingGroups(state: TapedMemory, answers: readonly number[], moving: readonly number[]) {
  const known = new Set(moving)
  const isTaught = (node: number) => node > 0 && (state.tape.low[node]! & (FROM.pixels | FROM.label)) !== 0
  return fedGroups(state, answers, moving).filter(
    (group) => !known.has(group) && !Array.from(shadowNodes(state, group)).some(isTaught),
  )
}

/** Whether all turns read the same items of a group: weights they do, examples of data they do not. */
export function isReadAlike(states: readonly TapedMemory[], group: number): boolean {
  const read = states.map((state) =>
    [...state.leaves]
      .flatMap(([, { list, index }]) => (state.groupOf(list, index) === group ? index : []))
      .sort((a, b) => a - b)
      .join(),
  )
  return new Set(read).size === 1
}

export function reach({ tape }: TapedMemory, from: readonly number[]): Uint8Array {
  const reached = new Uint8Array(tape.length)
  let last = 0
  for (const node of from) {
    reached[node] = 1
    last = Math.max(last, node)
  }
  for (let node = last; node > 0; node--) {
    if (reached[node] !== 1) continue
    reached[tape.a[node]!] = 1
    reached[tape.b[node]!] = 1
  }
  return reached
}
