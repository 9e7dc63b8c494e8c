/**
 * Exponent and significand, as C's frexp and ldexp have them: `exp`, `ln` and `power` take a number apart into 2^k and a
 * rest near 1, and put it together again. This file holds the two steps of that which depend on how a float64 is laid
 * out. They have one right answer, so they give the same bits in every language.
 */
// biome-ignore-all lint/style/noNonNullAssertion: a half of k is within the table, and a float64 has two words

/** The least and the greatest exponent that the table of powers of two must hold: see `timesTwoTo`. */
const LEAST = -538
const GREATEST = 512

/** 2^k for k from LEAST to GREATEST; doubling and halving are exact. */
const POWERS_OF_TWO = new Float64Array(GREATEST - LEAST + 1)
for (let k = 0, up = 1; k <= GREATEST; k += 1, up *= 2) POWERS_OF_TWO[k - LEAST] = up
for (let k = 0, down = 1; k >= LEAST; k -= 1, down /= 2) POWERS_OF_TWO[k - LEAST] = down

/**
 * ldexp (scalbn): y · 2^k for a whole k from -1076 to 1024. The factor itself may be too large or too small for a float64,
 * so y is multiplied by two factors of about half the exponent. The first product is exact as long as y is
 * near 1 or the result is; only the second may overflow, or round to a subnormal number, and it does so once.
 *
 * In WebAssembly each factor is `f64.reinterpret_i64((half + 1023) << 52)`; no table is needed there, and
 * `i32.trunc_sat_f64_s` turns a k of NaN into 0, as `>>` does here.
 *
 * The bounds of k keep both indexes within the table, which the types can't say.
 */
export function timesTwoTo(y: number, k: number): number {
  const half = k >> 1
  return y * POWERS_OF_TWO[half - LEAST]! * POWERS_OF_TWO[k - half - LEAST]!
}

/** One float64 and the same eight bytes as two integers. */
const float = new Float64Array(1)
const words = new Int32Array(float.buffer)

/** Which of the two integers holds sign and exponent: the second one on little-endian machines. */
float[0] = -0
const HIGH = words[0] === 0 ? 1 : 0

/** The upper 32 bits of x: the sign, 11 bits of exponent and the first 20 bits of the fraction. */
export function highWord(x: number): number {
  float[0] = x
  return words[HIGH]!
}
