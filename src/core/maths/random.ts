/**
 * Lehmer's generator (multiplicative congruential, D. H. Lehmer, 1951), the same in every mode, browser and exported
 * program: x ← 48271·x mod (2^31 − 1). It is the "minimal standard" of S. K. Park and K. W. Miller, Random number
 * generators: good ones are hard to find (Communications of the ACM 31:10, 1988), with their modulus and the multiplier
 * that they and P. K. Stockmeyer put in the place of 16807 (CACM 36:7, 1993); C++ calls it std::minstd_rand. Its
 * products stay below 2^47, so float64 arithmetic is exact at every step. It is for shuffling and starting weights, not
 * secrets.
 *
 * The state is one whole number from 1 to 2^31 − 2, kept by the caller. To draw: store `next(state)`, and
 * turn the stored state into the number that is wanted.
 */
import { flooredMod } from './rounding'

/** The modulus, the Mersenne prime 2^31 − 1. */
export const MODULUS = 2147483647

/** The multiplier, a primitive root of the modulus: the period is full, through all 2^31 − 2 states. */
export const MULTIPLIER = 48271

/** How many states there are: the period. */
export const STATES = MODULUS - 1

/** n mod (2^31 − 1) for whole n from 0 to 2^48. The quotient is never close enough to a whole number to round up to it. */
function reduce(n: number): number {
  return n - Math.floor(n / MODULUS) * MODULUS
}

/** The state after this one. */
export function next(state: number): number {
  return reduce(MULTIPLIER * state)
}

/** a·b mod (2^31 − 1) for states a and b; b goes in two parts of 16 bits, to stay below 2^48. */
function multiply(a: number, b: number): number {
  const high = Math.floor(b / 65536)
  return reduce(reduce(a * high) * 65536 + a * (b - high * 65536))
}

/** x^5 mod (2^31 − 1), a permutation of the states. No two states have the same fifth power, because 5 does not divide 2^31 − 2. */
function fifthPower(x: number): number {
  const square = multiply(x, x)
  return multiply(multiply(square, square), x)
}

/** The first digits of π: any number would do that has nothing to do with the others. */
const SHIFT = 314159265

/**
 * The state to begin with for a seed, which is any whole number. 2^31 − 2 seeds in a row give as many
 * different states; after that they repeat.
 *
 * The generator itself only multiplies, so states 1, 2, 3 would begin with draws in the proportion 1 : 2 : 3.
 * Two fifth powers with a shift between them (a permutation polynomial of degree 25) leave nothing of such a pattern.
 */
export function stateFromSeed(seed: number): number {
  const once = fifthPower(flooredMod(seed, STATES) + 1)
  const shifted = once + SHIFT > STATES ? once + SHIFT - STATES : once + SHIFT
  return fifthPower(shifted)
}

/** A number from 0 up to, not including, 1: one of 2^31 − 2 evenly spaced ones. */
export function unitFrom(state: number): number {
  return (state - 1) / STATES
}

/** A number between two others, in either order, never rounded. Where float64 has room it stays short of `to`. */
export function betweenFrom(state: number, from: number, to: number): number {
  return from + (to - from) * unitFrom(state)
}

/**
 * A whole number from one whole number to another, both included, in either order, as in Scratch. The last
 * line holds a range too wide for float64 to count exactly inside its limits.
 */
export function wholeFrom(state: number, from: number, to: number): number {
  const least = Math.min(from, to)
  const greatest = Math.max(from, to)
  const whole = least + Math.floor(unitFrom(state) * (greatest - least + 1))
  return whole <= greatest ? whole : greatest
}
