/**
 * Rules of learning other than plain gradient descent that leave their marks on the tape: weights that fade (decay) and
 * steps that go on from the last one (momentum). What they add to a step is linear, so it can be taken out, and the rest
 * is held against the gradient as ever.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length, and a list has as many nodes as items

import type { TapedMemory } from '../tape/taped-memory'
import { shadowNodes } from '../turn/moving-weights'
import type { WeightsOfTurn } from '../turn/weights'
import { type Terms, termsOf } from './terms'

export interface Adjusted {
  readonly weights: WeightsOfTurn
  /** What a weight keeps of itself; 1 without decay. */
  readonly keeps: number
  /** Numbers from turns before that the step takes along; null where there are none. */
  readonly carried: Carried | null
}

export interface Carried {
  readonly group: number
  /** How much of itself it keeps from turn to turn. */
  readonly keeps: number
}

/** The same weights, moved only as far as this turn's gradient step moved them. `known` are weights. */
export function adjusted(
  state: TapedMemory,
  weights: WeightsOfTurn,
  known: readonly number[],
  answers: ReadonlySet<number>,
): Adjusted {
  const terms = Array.from(shadowNodes(state, weights.group), (end) => termsOf(state, end, answers))
  const keeps = keptOf(weights, terms)
  const { parts, carried } = carriedBy(state, terms, known)
  const moved = weights.after.map((after, i) => {
    const own = keeps === 1 ? weights.moved[i]! : after - keeps * weights.before[i]!
    return own - parts[i]!
  })
  return { weights: { ...weights, moved, isMoved: moved.some((by) => by !== 0) }, keeps, carried }
}

/** The share of itself that each weight of a list keeps; 1 where they do not agree. */
function keptOf({ leaves }: WeightsOfTurn, terms: readonly Terms[]): number {
  const shares = new Set<number>()
  for (const [i, leaf] of leaves.entries()) {
    const share = terms[i]?.get(leaf)
    if (leaf > 0 && share !== undefined) shares.add(share)
  }
  const [share] = shares
  return shares.size === 1 ? share! : 1
}

/** What went into each weight from numbers of turns before that are no weights, and go on to the next turn. */
function carriedBy(state: TapedMemory, terms: readonly Terms[], known: readonly number[]) {
  const parts = new Float64Array(terms.length)
  let carried: Carried | null = null
  for (const [i, shares] of terms.entries())
    for (const [leaf, share] of shares) {
      const { list, index } = state.leaves.get(leaf)!
      const group = state.groupOf(list, index)
      if (known.includes(group)) continue
      const end = shadowNodes(state, group)[list === null ? 0 : index] ?? 0
      const keeps = termsOf(state, end).get(leaf) ?? 0
      if (keeps === 0 || end === leaf) continue
      parts[i]! += share * state.tape.value[leaf]!
      carried = { group, keeps }
    }
  return { parts, carried }
}
