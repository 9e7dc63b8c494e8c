/** Two lists beside one another: whether they are the same, and if not, where they differ most. */

export interface Comparison {
  readonly lengths: readonly [number, number]
  /** How many numbers at the same position differ, be it in one bit. */
  readonly differing: number
  /** The first of the largest differences; null where no number differs in size. */
  readonly absolute: Difference | null
  /** The same of |a − b| ÷ the larger of |a| and |b|. */
  readonly relative: Difference | null
}

export interface Difference {
  /** Counts from 1. */
  readonly position: number
  readonly a: number
  readonly b: number
  /** ∞ where one of the numbers is endless and the other is another. */
  readonly size: number
}

/** As many numbers as both have. */
export function compareLists(a: ArrayLike<number>, b: ArrayLike<number>): Comparison {
  let differing = 0
  let absolute: Difference | null = null
  let relative: Difference | null = null
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    // biome-ignore lint/style/noNonNullAssertion: both lists are that long
    const [x, y] = [a[i]!, b[i]!]
    if (Object.is(x, y)) continue
    differing++
    // −0 and 0 differ in a bit and are the same size.
    if (x === y) continue
    const apart = Math.abs(x - y)
    const part = Number.isFinite(apart) ? apart / Math.max(Math.abs(x), Math.abs(y)) : apartOf(x, y)
    if (apart > (absolute?.size ?? 0)) absolute = { position: i + 1, a: x, b: y, size: apart }
    if (part > (relative?.size ?? 0)) relative = { position: i + 1, a: x, b: y, size: part }
  }
  return { lengths: [a.length, b.length], differing, absolute, relative }
}

/** Where the difference is endless: two numbers of which it is only too large are at most twice apart. */
function apartOf(x: number, y: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return Number.POSITIVE_INFINITY
  const larger = Math.max(Math.abs(x), Math.abs(y))
  return Math.abs(x / larger - y / larger)
}
