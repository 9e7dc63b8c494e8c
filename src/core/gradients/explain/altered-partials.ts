/** Other partial derivatives than the true ones: what the tape would say if a part of the chain rule were left out. */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length
import type { Partials } from '../tape/backward'
import { KIND, type Tape } from '../tape/tape'
import type { WeightsOfTurn } from '../turn/weights'

const copyOf = ({ da, db }: Tape): Partials => ({ da: da.slice(), db: db.slice() })

/** Where a number is multiplied by one of these weights, the weight counts as `instead` says. */
export function withOtherWeights(
  tape: Tape,
  { leaves }: WeightsOfTurn,
  instead: (index: number) => number,
): Partials {
  const partials = copyOf(tape)
  const indexOf = new Map<number, number>()
  for (const [index, leaf] of leaves.entries()) if (leaf > 0) indexOf.set(leaf, index)
  for (let node = 1; node < tape.length; node++) {
    if (tape.kind[node] !== KIND.product) continue
    const b = indexOf.get(tape.b[node]!)
    const a = indexOf.get(tape.a[node]!)
    if (b !== undefined && tape.a[node] !== 0) partials.da[node] = instead(b)
    if (a !== undefined && tape.b[node] !== 0) partials.db[node] = instead(a)
  }
  return partials
}

/** Where one of these weights is multiplied by something, that counts as 1. */
export function withoutInputs(tape: Tape, { leaves }: WeightsOfTurn): Partials {
  const partials = copyOf(tape)
  const own = new Set(leaves)
  own.delete(0)
  for (let node = 1; node < tape.length; node++) {
    if (tape.kind[node] !== KIND.product) continue
    if (own.has(tape.a[node]!)) partials.da[node] = 1
    if (own.has(tape.b[node]!)) partials.db[node] = 1
  }
  return partials
}

/**
 * Functions of one number, such as the sigmoid as it is worked out step by step, count as if their slope were 1. Only
 * those that end at one of these places, or all.
 */
export function withoutSlopes(tape: Tape, place: number | null): Partials {
  const partials = copyOf(tape)
  const { chains } = chainsOf(tape)
  for (const { nodes, end } of chains) {
    if (place !== null && tape.site[end] !== place) continue
    for (const node of nodes) {
      partials.da[node] = 1
      partials.db[node] = 1
    }
  }
  return partials
}

/** The places at which functions of one number end. */
export function functionPlaces(tape: Tape): readonly number[] {
  return [...new Set(chainsOf(tape).chains.map(({ end }) => tape.site[end]!))]
}

interface Chain {
  readonly nodes: readonly number[]
  readonly end: number
}

/** From a number with several operands, through steps with one, to where it meets others. */
function chainsOf(tape: Tape): { readonly chains: readonly Chain[] } {
  const { a, b, kind, length } = tape
  const follows = new Int32Array(length)
  const isBent = new Uint8Array(length)
  const goesOn = new Uint8Array(length)
  const chains: Chain[] = []
  for (let node = 1; node < length; node++) {
    const hasOne = (a[node] === 0) !== (b[node] === 0)
    if (!hasOne) continue
    const before = a[node]! || b[node]!
    follows[node] = before
    const bends =
      kind[node] === KIND.smooth ||
      kind[node] === KIND.bend ||
      (kind[node] === KIND.quotient && b[node] !== 0)
    if (bends || isBent[before] === 1) isBent[node] = 1
    if (isBent[node] === 1) goesOn[before] = 1
  }
  for (let end = 1; end < length; end++) {
    if (isBent[end] !== 1 || goesOn[end] === 1) continue
    const nodes: number[] = []
    for (let node = end; follows[node] !== 0; node = follows[node]!) nodes.push(node)
    chains.push({ nodes, end })
  }
  return { chains }
}
