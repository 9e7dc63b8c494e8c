/**
 * What of a list makes pictures: 100 numbers are a square, and of 1,000 weights each of ten neurons has a square. How
 * many neurons there are is told by the other lists; where it is not, the largest squares are taken.
 */
// biome-ignore-all lint/style/noNonNullAssertion: a part has its number, and yours and true are equally long

export interface Parts {
  /** Squares, one after another in the list. */
  readonly count: number
  /** Numbers along a square's side. */
  readonly side: number
}

/** A square with fewer numbers to a side shows nothing that a row of numbers would not. */
const LEAST_SIDE = 4
/** Guessed neurons, at most. */
const MOST_GUESSED = 100

/** Null where the list makes no pictures. `others` are the lengths of the other lists of weights. */
export function partsOf(length: number, others: readonly number[]): Parts | null {
  const told = others.filter((count) => count > 1).sort((a, b) => a - b)
  const guessed = Array.from({ length: MOST_GUESSED }, (_, i) => i + 1)
  for (const count of [...told, ...guessed]) {
    const side = Math.sqrt(length / count)
    if (Number.isInteger(side) && side >= LEAST_SIDE) return { count, side }
  }
  return null
}

/** Pictures that stand side by side, at most. */
export const MOST_PICTURES = 10

/** Which parts are shown, from 0, in order: those where the two are furthest apart, where there are too many. */
export function shownParts(
  { count, side }: Parts,
  truth: Float64Array,
  implied: Float64Array,
): readonly number[] {
  const size = side * side
  const apart = Float64Array.from({ length: count }, (_, part) => {
    let most = 0
    for (let i = part * size; i < (part + 1) * size; i++)
      most = Math.max(most, Math.abs(implied[i]! - truth[i]!))
    return most
  })
  return [...apart.keys()]
    .sort((a, b) => apart[b]! - apart[a]!)
    .slice(0, MOST_PICTURES)
    .sort((a, b) => a - b)
}
