/**
 * Rules of learning other than plain gradient descent that leave their marks on the tape: weights that fade (decay) and
 * steps that go on from the last one (momentum). What they add to a step is linear, so it can be taken out, and the rest
 * is held against the gradient as ever.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length, and a list has as many nodes as items

import { slopes } from '../tape/backward'
import { FROM, type Tape } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'
import { shadowNodes } from '../turn/moving-weights'
import type { WeightsOfTurn } from '../turn/weights'

export interface Adjusted {
  readonly weights: WeightsOfTurn
  /** What a weight keeps of itself; 1 without decay. */
  readonly keeps: number
  /** Numbers from turns before that the step takes along; null where there are none. */
  readonly state: { readonly group: number; readonly keeps: number } | null
}

/** The same weights, moved only as far as this turn's gradient step moved them. */
export function adjusted(state: TapedMemory, weights: WeightsOfTurn, known: readonly number[]): Adjusted {
  const { tape } = state
  const nodes = shadowNodes(state, weights.group)
  const keeps = keptOf(state, weights, nodes)
  const carried = carriedBy(state, weights, nodes, known)
  const moved = weights.after.map((after, i) => {
    const from = keeps === 1 ? weights.moved[i]! : after - keeps * weights.before[i]!
    return from - (carried ? carried.parts[i]! : 0)
  })
  const memory = carried ? { group: carried.group, keeps: spineSlope(tape, carried.end) } : null
  return { weights: { ...weights, moved, isMoved: moved.some((by) => by !== 0) }, keeps, state: memory }
}

/** The share of itself that each weight of a list keeps; 1 where they do not agree. */
function keptOf({ tape }: TapedMemory, { leaves }: WeightsOfTurn, nodes: ArrayLike<number>): number {
  const shares = new Set<number>()
  for (const [i, leaf] of leaves.entries()) {
    const end = nodes[i]!
    if (leaf > 0 && end > 0 && tape.spine[end] === leaf) shares.add(spineSlope(tape, end))
  }
  const [share] = shares
  return shares.size === 1 ? share! : 1
}

/** How much of the number that this was is still in it. */
function spineSlope({ a, b, da, db, spine }: Tape, end: number): number {
  const leaf = spine[end]!
  let slope = 1
  for (let node = end; node !== leaf && node !== 0; ) {
    const isFirst = spine[a[node]!] === leaf
    slope *= isFirst ? da[node]! : db[node]!
    node = isFirst ? a[node]! : b[node]!
  }
  return slope
}

/** What went into each weight from numbers of turns before that are no weights and depend on labels. */
function carriedBy(
  state: TapedMemory,
  { leaves }: WeightsOfTurn,
  nodes: ArrayLike<number>,
  known: readonly number[],
) {
  const { tape } = state
  const ends = leaves.length === 0 ? [] : Array.from(nodes).filter((node) => node > 0)
  const slope = slopes(
    tape,
    ends.map((node) => ({ node, slope: 1 })),
  )
  const parts = new Float64Array(leaves.length)
  let found: { group: number; end: number } | null = null
  for (const [node, { list, index }] of state.leaves) {
    const by = slope[node] ?? 0
    const group = state.groupOf(list, index)
    if (by === 0 || known.includes(group)) continue
    const end = shadowNodes(state, group)[list === null ? 0 : index] ?? 0
    if (end <= 0 || tape.spine[end] !== node || end === node || (tape.low[end]! & FROM.label) === 0) continue
    const place = list === null ? 0 : index
    if (place >= parts.length) continue
    parts[place]! += by * tape.value[node]!
    found = { group, end }
  }
  return found && { ...found, parts }
}
