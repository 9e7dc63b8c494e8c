/** The true gradient of a loss by every weight, for one place of the answer, as far as a turn's tape says. */
// biome-ignore-all lint/style/noNonNullAssertion: there is an image for each answer, and a slope for each output

import { type Partials, type Seed, slopes } from '../tape/backward'
import type { Tape } from '../tape/tape'
import type { LoadedImage } from '../tape/taped-memory'
import type { WeightsOfTurn } from '../turn/weights'
import type { Answer } from './answers'
import { CODES, ENCODINGS, type Loss } from './losses'

/** A loss, and how labels become targets. */
export interface Goal {
  readonly loss: Loss
  readonly encoding: number
}

export function goalsFor({ place, targets }: Answer, losses: readonly Loss[]): readonly Goal[] {
  const encodings = targets ? [null] : place.outputs === 1 ? ENCODINGS : CODES
  return losses.flatMap((loss) => encodings.map((_, encoding) => ({ loss, encoding })))
}

function targetsFor({ encoding }: Goal, label: number, outputs: number): readonly number[] {
  if (outputs === 1) return [ENCODINGS[encoding]!(label)]
  return Array.from({ length: outputs }, (_, output) => CODES[encoding]!(label, output, outputs))
}

/** What the outputs for an image should have been. */
export const targetsOf = (
  { targets, nodes }: Answer,
  images: readonly LoadedImage[],
  goal: Goal,
  image: number,
): readonly number[] => targets?.[image] ?? targetsFor(goal, images[image]!.label, nodes[image]!.length)

/** Where to begin the sweep, and with which slopes; null where the loss has none there. */
export function seedsOf(
  tape: Tape,
  answer: Answer,
  images: readonly LoadedImage[],
  goal: Goal,
): readonly Seed[] | null {
  const seeds: Seed[] = []
  for (const [image, nodes] of answer.nodes.entries()) {
    const outputs = nodes.map((node) => tape.value[node]!)
    const slope = goal.loss.slopes(outputs, targetsOf(answer, images, goal, image))
    if (!slope?.every(Number.isFinite)) return null
    for (const [i, node] of nodes.entries()) seeds.push({ node, slope: slope[i]! })
  }
  return seeds
}

/** By group: a slope for each weight. */
export type Gradient = readonly Float64Array[]

export function gradientBy(
  tape: Tape,
  seeds: readonly Seed[],
  weights: readonly WeightsOfTurn[],
  partials?: Partials,
): Gradient {
  const slope = slopes(tape, seeds, partials)
  return weights.map(({ leaves }) => {
    const gradient = new Float64Array(leaves.length)
    // A plain loop: there may be as many as a hundred thousand weights, for many losses.
    for (let i = 0; i < leaves.length; i++) {
      const leaf = leaves[i]!
      if (leaf > 0) gradient[i] = slope[leaf] ?? 0
    }
    return gradient
  })
}
