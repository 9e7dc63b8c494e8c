/**
 * e to the power of x by argument reduction and a Taylor polynomial, of our own making: Math.exp may differ in the last
 * bit between browsers, and a training run would carry that bit into every later weight. Here each step is an IEEE
 * float64 operation with one right answer, so JavaScript, WebAssembly, C and NumPy agree on all 64 bits.
 *
 * Argument reduction (W. J. Cody and W. Waite, Software Manual for the Elementary Functions, 1980, chapter 6):
 * x = k·ln 2 + r with whole k and |r| ≤ ln 2 / 2, so e^x = 2^k · e^r; ln 2 is kept in two parts so that
 * subtracting k·ln 2 loses nothing. Approximation: e^r = 1 + r + r²/2! + r³/3! + … up to r¹³/13!, the Taylor
 * polynomial (not a minimax one).
 */
import { timesTwoTo } from './bits'

/** Above this, e^x is larger than every float64; below the other, it rounds to 0. Both with room to spare. */
export const OVERFLOWS_ABOVE = 710
export const UNDERFLOWS_BELOW = -746

/** ln 2 in two parts; the first has 42 bits, so its product with any whole k of up to 11 bits is exact. */
export const LN2_HEAD = 0.6931471805598903
export const LN2_TAIL = 5.497923018708371e-14

/**
 * 1.5 · 2^52. A float64 of this size has no room for a fraction: adding it rounds to the nearest whole
 * number (ties to even, as `f64.nearest` does), and subtracting it again leaves that number.
 */
export const ROUNDER = 6755399441055744

/** The coefficients 1/2!, 1/3!, … 1/13!: what is left out is below 2^-57. */
export const INVERSE_FACTORIALS = [
  1 / 2,
  1 / 6,
  1 / 24,
  1 / 120,
  1 / 720,
  1 / 5040,
  1 / 40320,
  1 / 362880,
  1 / 3628800,
  1 / 39916800,
  1 / 479001600,
  1 / 6227020800,
] as const

const [C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13] = INVERSE_FACTORIALS

/**
 * e^(head + tail) for a head from UNDERFLOWS_BELOW to OVERFLOWS_ABOVE and a tail of at most 2^-40, so that
 * `power` can pass an exponent with more digits than one float64 has. NaN gives NaN.
 */
export function expOfSum(head: number, tail: number): number {
  const k = head * Math.LOG2E + ROUNDER - ROUNDER
  const high = head - k * LN2_HEAD
  const low = k * LN2_TAIL - tail
  const r = high - low

  // The polynomial from r² on by Estrin's scheme (G. Estrin, 1960): in pairs, which a processor can evaluate at once.
  const r2 = r * r
  const r4 = r2 * r2
  const first = C2 + C3 * r + (C4 + C5 * r) * r2
  const second = C6 + C7 * r + (C8 + C9 * r) * r2
  const third = C10 + C11 * r + (C12 + C13 * r) * r2
  const rest = r2 * (first + r4 * (second + r4 * third))

  // Fast2Sum (T. J. Dekker, 1971): 1 + high rounds; `lost` is exactly what that rounding dropped, and comes back last.
  const sum = 1 + high
  const lost = 1 - sum + high
  return timesTwoTo(sum + (lost + (rest - low)), k)
}

/**
 * e^x, at most 0.75 ulp from the true value (0.88 ulp where the result is subnormal). exp(0) = 1 exactly,
 * Infinity where the result is too large, 0 where it is too small, NaN for NaN.
 */
export function exp(x: number): number {
  return expOfSum(x > OVERFLOWS_ABOVE ? OVERFLOWS_ABOVE : x < UNDERFLOWS_BELOW ? UNDERFLOWS_BELOW : x, 0)
}
