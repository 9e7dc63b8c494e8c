/**
 * x to the power of y as e^(y·ln x), of our own making for the same reason as `exp`: Math.pow may differ in the last bit
 * between browsers. The care goes into y·ln x, which needs ten more bits than a float64 has and so is a double-double
 * product (T. J. Dekker, 1971; see product.ts), and into the many special values. The two functions and their sources
 * are in ln.ts and exp.ts.
 */
// biome-ignore-all lint/style/noNonNullAssertion: a logarithm has two parts
import { expOfSum, OVERFLOWS_ABOVE, UNDERFLOWS_BELOW } from './exp'
import { lnInParts } from './ln'
import { lostInProduct } from './product'

/**
 * A larger exponent gives 0 or Infinity for any number but 1, whose logarithm is at least 2^-53 in size, and
 * so does this one; stopping here keeps the exact product below within its range.
 */
export const LARGEST_EXPONENT = 1e21

/**
 * x^y, at most 0.75 ulp from the true value (0.88 ulp where the result is subnormal), so a power that a
 * float64 can hold exactly comes out exactly. Special values are those of Math.pow:
 *
 * - power(x, 0) = 1 for every x, NaN too; otherwise NaN in either place gives NaN.
 * - power(1, ±Infinity) and power(-1, ±Infinity) are NaN, as in JavaScript; IEEE 754, C and Python say 1.
 * - power(1, NaN) is NaN, as in JavaScript; IEEE 754, C and Python say 1.
 * - A negative x has powers with whole y only (others are NaN); an odd y makes the result negative, which
 *   also holds for -0 and -Infinity.
 * - 0 to a negative power is ±Infinity.
 */
export function power(x: number, y: number): number {
  if (y === 0) return 1
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  const base = Math.abs(x)
  if (y === Infinity || y === -Infinity) return base === 1 ? NaN : base > 1 === y > 0 ? Infinity : 0

  const isWhole = y === Math.floor(y)
  const isOdd = isWhole && y * 0.5 !== Math.floor(y * 0.5)
  const sign = isOdd && (x < 0 || 1 / x < 0) ? -1 : 1
  if (base === 0 || base === Infinity) return sign * (base > 1 === y > 0 ? Infinity : 0)
  if (x < 0 && !isWhole) return NaN
  // Squares are what programs mostly ask for; x · x is as near as a float64 can be, and fast.
  return y === 2 ? x * x : sign * powerOfPositive(base, y)
}

const parts = new Float64Array(2)

/** x^y for a positive finite x and a finite y. */
function powerOfPositive(x: number, y: number): number {
  lnInParts(x, parts)
  const ln = parts[0]!
  const exponent = y > LARGEST_EXPONENT ? LARGEST_EXPONENT : y < -LARGEST_EXPONENT ? -LARGEST_EXPONENT : y

  const head = exponent * ln
  if (head > OVERFLOWS_ABOVE) return Infinity
  if (head < UNDERFLOWS_BELOW) return 0
  return expOfSum(head, lostInProduct(exponent, ln, head) + exponent * parts[1]!)
}
