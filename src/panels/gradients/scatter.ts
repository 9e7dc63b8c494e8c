/**
 * The layout of a scatter plot: each weight's true gradient across, the learner's own up. What is true lies on the
 * diagonal, what never moves on the middle line, what has its sign turned round on the other diagonal.
 */
// biome-ignore-all lint/style/noNonNullAssertion: pairs come in twos
import { signedScaleFor } from '../common/colours'

export interface Dot {
  /** From −1, left, to 1, right. */
  readonly x: number
  /** From −1, below, to 1, above. */
  readonly y: number
  /** Whether it lies on the diagonal, as far as an eye can tell and much further. */
  readonly isOn: boolean
}

export interface Scatter {
  /** What both axes reach to on both sides; a round number. */
  readonly most: number
  readonly dots: readonly Dot[]
  /** How many of the dots lie on the diagonal. */
  readonly on: number
}

/** Of what the axes reach to; the check itself asks for a millionth. */
const OFF = 1e-5

/** @param pairs true, the learner's, true, the learner's, … What is not a number is left out. */
export function scatterOf(pairs: Float64Array): Scatter {
  const { most } = signedScaleFor(pairs)
  const dots: Dot[] = []
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const x = pairs[i]! / most
    const y = pairs[i + 1]! / most
    if (Number.isNaN(x) || Number.isNaN(y)) continue
    dots.push({ x: within(x), y: within(y), isOn: Math.abs(y - x) <= OFF })
  }
  return { most, dots, on: dots.filter(({ isOn }) => isOn).length }
}

const within = (share: number) => Math.max(-1, Math.min(1, share))
