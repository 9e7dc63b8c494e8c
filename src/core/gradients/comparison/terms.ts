/**
 * What a number is a sum of, as far as that can be seen: numbers that were there before the turn, each with its share.
 * So a weight that moved by w − rate × (gradient + 0.01 × w) is 1 − 0.01 × rate of itself, and a rest.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length
import { type Bits, bitsOfGroups, FROM, KIND } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'
import { shadowNodes } from '../turn/moving-weights'

/** By leaf. */
export type Terms = ReadonlyMap<number, number>

/** A sum over a large batch is longer, but what is looked for stands near its end. */
const MOST_STEPS = 2_000

const NONE: ReadonlySet<number> = new Set()

const taughtOf = new WeakMap<TapedMemory, Bits>()

/** `answers` are not looked into: what an answer is made of is no part of a step. */
export function termsOf(state: TapedMemory, end: number, answers: ReadonlySet<number> = NONE): Terms {
  const { tape } = state
  const terms = new Map<number, number>()
  if (end <= 0) return terms
  const taught = taughtOf.get(state) ?? taughtBits(state)
  taughtOf.set(state, taught)
  /** Rates and the like do not count. */
  const counts = (node: number) =>
    (tape.low[node]! & (taught[0] | FROM.pixels | FROM.label)) !== 0 || (tape.high[node]! & taught[1]) !== 0
  const waiting: (readonly [node: number, share: number])[] = [[end, 1]]
  const follow = (node: number, share: number) => {
    if (node !== 0 && counts(node) && !answers.has(node)) waiting.push([node, share])
  }
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = waiting.pop()
    if (!next) break
    const [node, share] = next
    const kind = tape.kind[node]!
    const a = tape.a[node]!
    const b = tape.b[node]!
    const isLinear =
      kind === KIND.sum ||
      kind === KIND.difference ||
      kind === KIND.negative ||
      (kind === KIND.product && !(counts(a) && counts(b))) ||
      (kind === KIND.quotient && !counts(b))
    if (kind === KIND.leaf) terms.set(node, (terms.get(node) ?? 0) + share)
    else if (isLinear) {
      follow(a, share * tape.da[node]!)
      follow(b, share * tape.db[node]!)
    }
  }
  return terms
}

/** Of all that this turn's image and its answer wrote into; without images, of all that was added to. */
export function taughtBits(state: TapedMemory): Bits {
  const { tape, writers, images } = state
  const isTaught = (node: number) =>
    images.length > 0
      ? (tape.low[node]! & (FROM.pixels | FROM.label)) !== 0
      : tape.addedLow[node] !== 0 || tape.addedHigh[node] !== 0
  const groups = [...writers.keys()].filter(
    (group) =>
      writers[group]!.size > 0 &&
      Array.from(shadowNodes(state, group)).some((node) => node > 0 && isTaught(node)),
  )
  return bitsOfGroups(groups)
}

/** Whether weights moved by what is left over from the turn before, such as an error that is worked out too late. */
export function isStale(state: TapedMemory, moving: readonly number[]): boolean {
  const { tape } = state
  const [low, high] = taughtBits(state)
  const [ownLow, ownHigh] = bitsOfGroups(moving)
  return moving.every((group) =>
    Array.from(shadowNodes(state, group)).some(
      (node) =>
        node > 0 &&
        (tape.addedLow[node]! & FROM.label) === 0 &&
        ((tape.addedLow[node]! & low & ~ownLow) !== 0 || (tape.addedHigh[node]! & high & ~ownHigh) !== 0),
    ),
  )
}

/**
 * A mean that runs along with the images: it forgets a share of itself, and neither label nor error goes into it. `known` are
 * others of that kind, which may.
 */
export function isRunningMean(state: TapedMemory, group: number, known: readonly number[] = []): boolean {
  const { tape, leaves } = state
  const [low, high] = bitsOfGroups([group, ...known])
  const ends = Array.from(shadowNodes(state, group)).filter(
    (node) => node > 0 && tape.kind[node] !== KIND.leaf,
  )
  return (
    ends.length > 0 &&
    ends.every((end) => {
      const isOwn = (tape.addedLow[end]! & ~low & ~FROM.pixels) === 0 && (tape.addedHigh[end]! & ~high) === 0
      const share = termsOf(state, end).get(tape.spine[end]!)
      return isOwn && leaves.get(tape.spine[end]!) !== undefined && share !== undefined && share !== 1
    })
  )
}

/** Running means, and what is worked out with them in the same way: how far pixels are spread, say. */
export function runningMeansIn(state: TapedMemory): readonly number[] {
  if (state.images.length === 0) return []
  const known: number[] = []
  for (let count = -1; count !== known.length; ) {
    count = known.length
    for (const [group, { size }] of state.writers.entries())
      if (size > 0 && !known.includes(group) && isRunningMean(state, group, known)) known.push(group)
  }
  return known
}
