/**
 * Where in a turn the network's answer may be: numbers that come from an image and from all lists of weights, and not
 * from the label. The last sum, what the sigmoid makes of it and more qualify; which of them the learner's error
 * belongs to, the comparison tells.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length
import { bitOfGroup, FROM } from '../tape/tape'
import type { TapedMemory } from '../tape/taped-memory'

/** A place in the program that gives answers. */
export interface AnswerPlace {
  readonly site: number
  /** How many outputs for each image. */
  readonly outputs: number
}

/** More outputs than a network here will have: a loop over weights, rather. */
const MOST_OUTPUTS = 12

/** By image of the turn, from 0: the nodes of its outputs. */
export type AnswerNodes = readonly (readonly number[])[]

/** By place: the answers of one turn. */
export function answersOf(
  state: TapedMemory,
  moving: readonly number[],
): ReadonlyMap<string, { readonly place: AnswerPlace; readonly nodes: AnswerNodes }> {
  const { tape, images } = state
  let low = FROM.pixels as number
  let high = 0
  for (const group of moving) {
    const [l, h] = bitOfGroup(group)
    low |= l
    high |= h
  }
  const bySite = new Map<number, number[][]>()
  for (let node = 1; node < tape.length; node++) {
    if ((tape.low[node]! & low) !== low || (tape.high[node]! & high) !== high) continue
    if ((tape.low[node]! & FROM.label) !== 0) continue
    const image = tape.image[node]! - 1
    if (image < 0) continue
    const site = tape.site[node]!
    const nodes = bySite.get(site) ?? images.map(() => [])
    bySite.set(site, nodes)
    nodes[image]!.push(node)
  }
  const found = new Map<string, { place: AnswerPlace; nodes: AnswerNodes }>()
  for (const [site, nodes] of bySite) {
    const counts = new Set(nodes.map(({ length }) => length))
    if (counts.has(0)) continue
    const last = nodes.map((each) => each.slice(-1))
    found.set(`${site}/1`, { place: { site, outputs: 1 }, nodes: last })
    const [count] = counts
    if (counts.size === 1 && count! > 1 && count! <= MOST_OUTPUTS)
      found.set(`${site}/${count}`, { place: { site, outputs: count! }, nodes })
  }
  return found
}
