/** What numbers that a turn found in memory are used for: what weighs data, or is added to what was weighed, is a weight. */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length
import { type Bits, bitsOfGroups, FROM, KIND } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'

export const ROLE = { weighs: 1, isAdded: 2, other: 4 } as const

const SUMMANDS: readonly number[] = [KIND.sum, KIND.difference, KIND.product, KIND.leaf]
const NO_SOURCES = ~(FROM.label | FROM.pixels | FROM.chance)

/** By node, for leaves; `reached` leaves out all nodes but these. */
export function rolesOf(
  state: TapedMemory,
  moving: readonly number[],
  reached: Uint8Array | null,
): Uint8Array {
  const { tape } = state
  const roles = new Uint8Array(tape.length)
  const [dataLow, dataHigh] = dataOf(state, moving)
  const note = (leaf: number, other: number, kind: number) => {
    if (tape.kind[leaf] !== KIND.leaf) return
    const hasData = (tape.low[other]! & dataLow) !== 0 || (tape.high[other]! & dataHigh) !== 0
    const hasWeights =
      (tape.low[other]! & NO_SOURCES & ~dataLow) !== 0 || (tape.high[other]! & ~dataHigh) !== 0
    const isSum = kind === KIND.sum || kind === KIND.difference
    if (kind === KIND.product && hasData) roles[leaf]! |= ROLE.weighs
    else if (isSum && hasData && hasWeights && SUMMANDS.includes(tape.kind[other]!))
      roles[leaf]! |= ROLE.isAdded
    else roles[leaf]! |= ROLE.other
  }
  for (let node = 1; node < tape.length; node++) {
    if (reached && reached[node] !== 1) continue
    const kind = tape.kind[node]!
    const a = tape.a[node]!
    const b = tape.b[node]!
    if (a !== 0) note(a, b, kind)
    if (b !== 0) note(b, a, kind)
  }
  return roles
}

/** What comes from images; in a program without any, from whatever does not move. */
function dataOf({ images }: TapedMemory, moving: readonly number[]): Bits {
  if (images.length > 0) return [FROM.pixels, 0]
  const [low, high] = bitsOfGroups(moving)
  return [~low & ~FROM.label, ~high]
}
