/**
 * What of a list makes pictures: 100 numbers are a square, and of 1,000 weights each of ten neurons has a square. How
 * many neurons there are is told by the other lists; where it is not, the largest squares are taken.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each part has its largest number

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

/** Which parts are shown, from 0, in order: those with the largest numbers, where there are too many. */
export function shownParts({ count, side }: Parts, numbers: Float64Array): readonly number[] {
  const size = side * side
  const most = Float64Array.from({ length: count }, (_, part) =>
    numbers.subarray(part * size, (part + 1) * size).reduce((a, b) => Math.max(a, Math.abs(b)), 0),
  )
  return [...most.keys()]
    .sort((a, b) => most[b]! - most[a]!)
    .slice(0, MOST_PICTURES)
    .sort((a, b) => a - b)
}
