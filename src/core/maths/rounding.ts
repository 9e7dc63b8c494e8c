/**
 * Rounding half up and floored modulo, as Scratch means them. Languages disagree about both (which way a half goes, which
 * sign a remainder has), so our meaning is spelled out here in steps that every language can repeat.
 */

/**
 * The nearest whole number, halves toward +Infinity, as in Scratch and Math.round: 2.5 → 3, -2.5 → -2.
 * What rounds to zero from below gives -0, as Math.round does. Adding 0.5 first would be wrong for
 * 0.49999999999999994 and for odd numbers above 2^52; here every step is exact: the whole number at or above
 * x comes first (as the negative of a floor), and goes down by one where x is below its half-way mark.
 */
export function roundHalfUp(x: number): number {
  const above = -Math.floor(-x)
  return x < above - 0.5 ? above - 1 : above
}

/**
 * Floored modulo (D. E. Knuth, The Art of Computer Programming 1, 1.2.4, but for n = 0): what is left of x after taking away n a whole
 * number of times, with the sign of n (zero too, as in Python
 * and NumPy: -4 mod 2 = 0 and 4 mod -2 = -0). 7 mod 3 = 1, -7 mod 3 = 2, 7 mod -3 = -2.
 *
 * - n = 0, an infinite x, or NaN give NaN.
 * - x mod Infinity is x for x ≥ 0 and Infinity for x < 0 (one Infinity is added, as in Python and NumPy);
 *   for -Infinity the other way round.
 * - The truncated remainder `%` is exact; the sum with n rounds once. So a very small negative x gives n
 *   itself: -1e-20 mod 10 = 10.
 *
 * WebAssembly has no `%` for float64. It may import this function, or, where |x| is not below |n|, find the
 * exact remainder of |x| by |n| by binary long division, each step of it exact: double |n| while the double is not above
 * |x|; then, back down to |n|, subtract the multiple where it fits and halve it. (rounding.test.ts has these steps as code.)
 */
export function flooredMod(x: number, n: number): number {
  const remainder = x % n
  if (remainder === 0) return n < 0 ? -0 : 0
  return remainder < 0 === n < 0 ? remainder : remainder + n
}
