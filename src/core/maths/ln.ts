/**
 * The natural logarithm by table-driven argument reduction and a series, of our own making for the same reason as
 * `exp`: Math.log may differ in the last bit between browsers. `power` needs the logarithm with more digits than one
 * float64 has, so it is computed here in double-double, as head + tail, and `ln` is the head.
 *
 * Method (after P. T. P. Tang, Table-Driven Implementation of the Logarithm Function, ACM TOMS 16, 1990):
 * x = 2^k · m with m near 1, and c = j/32 the nearest of 23 numbers whose logarithms are in a table, so
 * ln x = k·ln 2 + ln c + ln(m/c), and with s = (m − c)/(m + c), |s| < 0.0112,
 * ln(m/c) = 2·artanh s = 2s·(1 + s²/3 + s⁴/5 + s⁶/7 + s⁸/9 + …), the Taylor series up to s⁸/9 by Horner's scheme
 * (Tang has a larger table and a minimax polynomial).
 */
// biome-ignore-all lint/style/noNonNullAssertion: an index is within a table by the bounds above, and there are two parts
import { highWord, timesTwoTo } from './bits'
import { LN2_HEAD, LN2_TAIL } from './exp'
import { lostInProduct } from './product'

/** The upper 32 bits of √½; counting exponents from there makes m lie between √½ and √2. */
export const ROOT_HALF_HIGH_WORD = 0x3fe6a09e

/** 2^-1022, the smallest number with all its 53 bits; below it lie the subnormal numbers. */
export const SMALLEST_NORMAL = 2.2250738585072014e-308

/** 2^54 brings a subnormal number up to where it has an exponent of its own. */
export const TWO_TO_54 = 18014398509481984

/** j of the first entry of the tables. */
export const FIRST_32ND = 23

/** ln(j/32) for j = 23 … 45: the head has 42 bits after the point, so k·LN2_HEAD + head is exact. */
export const LN_HEADS = Float64Array.of(
  -0.33024168687052224,
  -0.28768207245184385,
  -0.2468600779316148,
  -0.20763936477828793,
  -0.16989903679541385,
  -0.13353139262449076,
  -0.09844007281321865,
  -0.0645385211375924,
  -0.03174869831468641,
  0,
  0.03077165866670839,
  0.06062462181648698,
  0.08961215868976069,
  0.11778303565643,
  0.14518200984457508,
  0.17185025692674571,
  0.19782574332998593,
  0.22314355131425145,
  0.2478361639045943,
  0.2719337154835557,
  0.2954642128938758,
  0.31845373111855224,
  0.34092658697068146,
)

/** What the heads leave out, itself good to 53 bits. */
export const LN_TAILS = Float64Array.of(
  -5.4612144489920215e-14,
  6.292357389008195e-14,
  8.899851356560444e-14,
  4.3425422595242564e-14,
  1.6376276414097503e-14,
  -3.1859736349078334e-14,
  -3.3871241029241416e-14,
  2.1225608044809997e-14,
  1.0610652735224087e-13,
  0,
  4.529814257790929e-14,
  -5.213620639136504e-14,
  -7.355770219435029e-14,
  -4.654729747598445e-14,
  -7.718001336828099e-14,
  -8.649239607212071e-14,
  -6.604544877082384e-14,
  -4.169796584527195e-14,
  -1.3029797173308663e-14,
  8.604306772808733e-14,
  -3.993416384387844e-14,
  -1.7625431312172662e-14,
  -8.82452633212564e-14,
)

/**
 * Writes head and tail of ln x into `parts`, for a positive finite x. The head is ln x rounded to a float64
 * (all but correctly), the tail is what is missing: together they are within 2^-65 of ln x, relatively.
 */
export function lnInParts(x: number, parts: Float64Array): void {
  const normal = x < SMALLEST_NORMAL ? x * TWO_TO_54 : x
  const exponent = (highWord(normal) - ROOT_HALF_HIGH_WORD) >> 20
  const m = timesTwoTo(normal, -exponent)
  const k = x < SMALLEST_NORMAL ? exponent - 54 : exponent

  const j = Math.floor(m * 32 + 0.5)
  const c = j / 32
  const difference = m - c
  const sum = m + c
  const sumTail = m - (sum - c)

  // s with about twice the digits: what s · sum misses of the difference is divided by the sum once more.
  const inverse = 1 / sum
  const s = difference * inverse
  const product = s * sum
  const missed = difference - product - lostInProduct(s, sum, product)
  const sTail = (missed - s * sumTail) * inverse

  const s2 = s * s
  const series = s2 * (1 / 3 + s2 * (1 / 5 + s2 * (1 / 7 + s2 * (1 / 9))))
  const twice = 2 * s
  const twiceTail = 2 * sTail + twice * series

  const base = k * LN2_HEAD + LN_HEADS[j - FIRST_32ND]!
  const high = base + twice
  const low = base - high + twice + (twiceTail + (k * LN2_TAIL + LN_TAILS[j - FIRST_32ND]!))
  parts[0] = high + low
  parts[1] = high - parts[0] + low
}

const parts = new Float64Array(2)

/**
 * ln x, at most 0.51 ulp from the true value, subnormal x included. ln(1) = 0 exactly, ln(0) = ln(-0) =
 * -Infinity, ln(Infinity) = Infinity, NaN for negative numbers and NaN.
 */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return Infinity
  lnInParts(x, parts)
  return parts[0]!
}
