/** When two lists of weights count as the same. */

const TOLERANCE = 1e-9

/** Every weight is within 1e-9 × max(1, |w|) of the expected one: sums may be added up in another order. */
export function agreesWith(expected: ArrayLike<number>, weights: ArrayLike<number>): boolean {
  return (
    expected.length === weights.length &&
    // biome-ignore lint/style/noNonNullAssertion: both are of one length
    Array.from(expected).every((w, i) => Math.abs(w - weights[i]!) <= TOLERANCE * Math.max(1, Math.abs(w)))
  )
}

/** The same numbers to the last bit, 0 and -0 told apart. */
export function sameBits(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return a.length === b.length && Array.from(a).every((each, i) => Object.is(each, b[i]))
}
