/** A whole list that is off by one factor. */
// biome-ignore-all lint/style/noNonNullAssertion: implied and true are equally long
import { largest, TOLERANCE } from '../comparison/compare'
import { isAlmost } from '../comparison/rates'
import type { ListInTurn } from '../judge'
import type { Explanation } from '../report'

/** Implied ÷ true, if that is one number over all turns. */
export function commonFactor(turns: readonly ListInTurn[]): number | null {
  let dots = 0
  let squares = 0
  for (const { truth, implied } of turns) {
    // Each turn counts alike, however small its gradient.
    const scale = largest(truth) || 1
    for (const [i, slope] of truth.entries()) {
      dots += (implied[i]! / scale) * (slope / scale)
      squares += (slope / scale) ** 2
    }
  }
  if (squares === 0) return null
  const factor = dots / squares
  const fits = turns.every(({ truth, implied }) => {
    const slack = TOLERANCE * largest(truth) * Math.max(1, Math.abs(factor))
    return truth.every((slope, i) => Math.abs(implied[i]! - factor * slope) <= slack)
  })
  return fits ? factor : null
}

export function explainFactor(factor: number, rate: number): Explanation {
  if (isAlmost(factor, -1)) return 'sign'
  if (isAlmost(factor, 2)) return 'twice'
  if (isAlmost(factor, rate)) return 'rate-twice'
  if (isAlmost(factor, 1 / rate)) return 'rate-missing'
  return 'scaled'
}
