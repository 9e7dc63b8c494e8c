/**
 * Where in a turn the network's answer may be: numbers that come from an image and from all lists of weights, and not
 * from the label. The last sum, what the sigmoid makes of it and more qualify; which of them the learner's error
 * belongs to, the comparison tells.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered up to the length
import { bitsOfGroups, FROM } from '../tape/tape'
import type { LoadedImage, TapedMemory } from '../tape/taped-memory'

/** A place in the program that gives answers. */
export interface AnswerPlace {
  readonly site: number
  /** How many outputs for each image. */
  readonly outputs: number
}

/** More outputs than a network here will have: a loop over weights, rather. */
const MOST_OUTPUTS = 12

/** What a turn answered at one place. */
export interface Answer {
  readonly place: AnswerPlace
  /** By image of the turn, from 0: the nodes of its outputs. */
  readonly nodes: readonly (readonly number[])[]
  /** What they should have been, where the program says so itself; null where the images' labels do. */
  readonly targets: readonly (readonly number[])[] | null
}

/** Behind the last node that an answer can be: once weights move, others are made with the new ones. */
export function endOfAnswers({ tape, movedAt }: TapedMemory, moving: readonly number[]): number {
  const moved = moving.map((group) => movedAt[group]!).filter((at) => at > 0)
  return moved.length > 0 ? Math.min(...moved) : tape.length
}

/** Images that came before: later ones are to look at only. */
export function imagesBefore({ images }: TapedMemory, end: number): readonly LoadedImage[] {
  return images.filter(({ at }) => at < end)
}

/** By place. */
export type Answers = ReadonlyMap<string, Answer>

/** The answers of one turn. `mayPeek`: those that come from the label, too. */
export function answersOf(state: TapedMemory, moving: readonly number[], mayPeek = false): Answers {
  const { tape } = state
  const [weightsLow, high] = bitsOfGroups(moving)
  const low = weightsLow | FROM.pixels
  const end = endOfAnswers(state, moving)
  const images = imagesBefore(state, end)
  const bySite = new Map<number, number[][]>()
  for (let node = 1; node < end; node++) {
    if ((tape.low[node]! & low) !== low || (tape.high[node]! & high) !== high) continue
    if (!mayPeek && (tape.low[node]! & FROM.label) !== 0) continue
    const image = tape.image[node]! - 1
    if (image < 0 || image >= images.length) continue
    const site = tape.site[node]!
    const nodes = bySite.get(site) ?? images.map(() => [])
    bySite.set(site, nodes)
    nodes[image]!.push(node)
  }
  const found = new Map<string, Answer>()
  for (const [site, nodes] of bySite) {
    const counts = new Set(nodes.map(({ length }) => length))
    if (counts.has(0)) continue
    const last = nodes.map((each) => each.slice(-1))
    found.set(`${site}/1`, { place: { site, outputs: 1 }, nodes: last, targets: null })
    const [count] = counts
    if (counts.size === 1 && count! > 1 && count! <= MOST_OUTPUTS)
      found.set(`${site}/${count}`, { place: { site, outputs: count! }, nodes, targets: null })
  }
  return found
}
