/**
 * Which lists and variables the answer is made with, and that last: its weights, moved or not. What never moved is a
 * weight only where it is used as one: times what comes from an image, or added to such products; so constants and the
 * like are left alone.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length

import { FROM, KIND } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'
import { shadowNodes } from './moving-weights'

/** Groups of what feeds these nodes. `moving` are known to be weights. */
export function fedGroups(
  state: TapedMemory,
  answers: readonly number[],
  moving: readonly number[],
): readonly number[] {
  const reached = reach(state, answers)
  const groups = new Set(moving)
  const lists = state.context.program.lists.length
  const roles = rolesOf(state, reached)
  const someVariableMoves = moving.some((group) => group >= lists)
  for (const [node, { list, index }] of state.leaves) {
    if (reached[node] !== 1) continue
    const group = state.groupOf(list, index)
    if (groups.has(group)) continue
    const end = shadowNodes(state, group)[list === null ? 0 : index]!
    const role = roles[node]!
    const isUsedAsWeight =
      (role & ADDED) !== 0 || ((role & TIMES_DATA) !== 0 && (list !== null || someVariableMoves))
    // It lasts: nobody wrote there, or something was added to what it was.
    const lasts = end === node || (end > 0 && state.tape.spine[end] === node)
    const isTaught = end > 0 && end !== node && (state.tape.low[end]! & FROM.label) !== 0
    if ((lasts && isUsedAsWeight) || isTaught) groups.add(group)
  }
  return [...groups]
}

function reach({ tape }: TapedMemory, from: readonly number[]): Uint8Array {
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

const TIMES_DATA = 1
const ADDED = 2
const OTHER = 4
const SUMMANDS: readonly number[] = [KIND.sum, KIND.difference, KIND.product, KIND.leaf]

/** By node: what the leaves among these are used for. */
function rolesOf({ tape }: TapedMemory, reached: Uint8Array): Uint8Array {
  const roles = new Uint8Array(tape.length)
  const note = (leaf: number, other: number, kind: number) => {
    if (tape.kind[leaf] !== KIND.leaf) return
    const bits = tape.low[other]!
    const hasPixels = (bits & FROM.pixels) !== 0
    const hasWeights = (bits & ~(FROM.pixels | FROM.label | FROM.chance)) !== 0 || tape.high[other] !== 0
    const isSum = kind === KIND.sum || kind === KIND.difference
    if (kind === KIND.product && hasPixels) roles[leaf]! |= TIMES_DATA
    else if (isSum && hasPixels && hasWeights && SUMMANDS.includes(tape.kind[other]!)) roles[leaf]! |= ADDED
    else roles[leaf]! |= OTHER
  }
  for (let node = 1; node < tape.length; node++) {
    if (reached[node] !== 1) continue
    const kind = tape.kind[node]!
    const a = tape.a[node]!
    const b = tape.b[node]!
    if (a !== 0) note(a, b, kind)
    if (b !== 0) note(b, a, kind)
  }
  return roles
}
