/** What numbers that a turn found in memory are used for: what weighs data, or is added to what was weighed, is a weight. */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length
import { type Bits, bitsOfGroups, FROM, KIND } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'

export const ROLE = {
  /** Times data, and the product is a term of a sum: a threshold, a scale of inputs or a slope of a bend is none. */
  weighs: 1,
  isAdded: 2,
  /** A sum that it weighs or is added in goes into a function, or is an answer, as a neuron's does; data that are stretched do not. */
  isSqueezed: 4,
  /** It is added to what comes from weights that move. */
  isBesideMoving: 8,
  /** Others weigh other data in the same sum. */
  isAmongOthers: 16,
} as const

const SUMMANDS: readonly number[] = [
  KIND.sum,
  KIND.difference,
  KIND.product,
  KIND.quotient,
  KIND.negative,
  KIND.leaf,
]
const SCALES: readonly number[] = [KIND.product, KIND.quotient, KIND.negative]
const FUNCTIONS: readonly number[] = [KIND.smooth, KIND.bend, KIND.step]
const NO_SOURCES = ~(FROM.label | FROM.pixels | FROM.chance)

/** By node, for leaves; `reached` leaves out all nodes but these. `answers` end sums as functions do. */
export function rolesOf(
  state: TapedMemory,
  moving: readonly number[],
  reached: Uint8Array | null,
  answers: readonly number[] = [],
): Uint8Array {
  const { tape } = state
  const roles = new Uint8Array(tape.length)
  const [dataLow, dataHigh] = dataOf(state, moving)
  const [movingLow, movingHigh] = bitsOfGroups(moving)
  const squeezed = squeezedNodes(state, answers)
  /** The leaf that a node is a multiple of, by a number that was typed in. */
  const multipleOf = new Int32Array(tape.length)
  /** The leaf that has data as its factor in a node. */
  const weighedBy = new Int32Array(tape.length)
  /** Such a leaf in a sum. */
  const weighedIn = new Int32Array(tape.length)
  const hasData = (node: number) => (tape.low[node]! & dataLow) !== 0 || (tape.high[node]! & dataHigh) !== 0
  const hasOtherWeights = (node: number, leaf: number) =>
    (tape.low[node]! & NO_SOURCES & ~dataLow & ~tape.low[leaf]!) !== 0 ||
    (tape.high[node]! & ~dataHigh & ~tape.high[leaf]!) !== 0
  const comesFromMoving = (node: number) =>
    (tape.low[node]! & movingLow) !== 0 || (tape.high[node]! & movingHigh) !== 0
  const leafOf = (node: number) => (tape.kind[node] === KIND.leaf ? node : multipleOf[node]!)
  for (let node = 1; node < tape.length; node++) {
    if (reached && reached[node] !== 1) continue
    const kind = tape.kind[node]!
    const a = tape.a[node]!
    const b = tape.b[node]!
    if (a === 0 && b === 0) continue
    const isSum = kind === KIND.sum || kind === KIND.difference
    if (a === 0 || b === 0) {
      const only = a || b
      if (SCALES.includes(kind)) {
        multipleOf[node] = leafOf(only)
        weighedBy[node] = weighedBy[only]!
      }
    } else if (kind === KIND.product) {
      if (leafOf(a) !== 0 && hasData(b)) weighedBy[node] = leafOf(a)
      else if (leafOf(b) !== 0 && hasData(a)) weighedBy[node] = leafOf(b)
    }
    if (!isSum) continue
    const enters = squeezed[node] === 1 ? ROLE.isSqueezed : 0
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (one === 0) continue
      const weighing = weighedBy[one]!
      if (weighing !== 0) {
        roles[weighing]! |= ROLE.weighs | enters
        const beside = weighedBy[other]! || weighedIn[other]!
        if (beside !== 0 && beside !== weighing) {
          roles[weighing]! |= ROLE.isAmongOthers
          roles[beside]! |= ROLE.isAmongOthers
        }
      }
      weighedIn[node] ||= weighing || weighedIn[one]!
      const leaf = leafOf(one)
      if (
        leaf !== 0 &&
        hasData(other) &&
        hasOtherWeights(other, leaf) &&
        SUMMANDS.includes(tape.kind[other]!)
      )
        roles[leaf]! |= ROLE.isAdded | enters | (comesFromMoving(other) ? ROLE.isBesideMoving : 0)
    }
  }
  return roles
}

/** Numbers that go into a function, or are held against a label, with nothing but sums and typed factors in between. */
function squeezedNodes({ tape }: TapedMemory, answers: readonly number[]): Uint8Array {
  const squeezed = new Uint8Array(tape.length)
  for (const node of answers) squeezed[node] = 1
  const isLabelled = (node: number) => (tape.low[node]! & FROM.label) !== 0
  for (let node = tape.length - 1; node > 0; node--) {
    const kind = tape.kind[node]!
    const a = tape.a[node]!
    const b = tape.b[node]!
    const isSum = kind === KIND.sum || kind === KIND.difference
    const isJudged = isSum && isLabelled(a) !== isLabelled(b)
    const isLinear = isSum || (SCALES.includes(kind) && (a === 0 || kind === KIND.negative || b === 0))
    // 1 ÷ (1 + …), as in a sigmoid that is written out.
    const isDivisor = kind === KIND.quotient && b !== 0
    if (FUNCTIONS.includes(kind) || isJudged || (isLinear && !isDivisor && squeezed[node] === 1)) {
      squeezed[a] = 1
      squeezed[b] = 1
    }
    if (isDivisor) squeezed[b] = 1
  }
  return squeezed
}

/** What comes from images; in a program without any, from whatever does not move. */
function dataOf({ images }: TapedMemory, moving: readonly number[]): Bits {
  if (images.length > 0) return [FROM.pixels, 0]
  const [low, high] = bitsOfGroups(moving)
  return [~low & ~FROM.label, ~high]
}
