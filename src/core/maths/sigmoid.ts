/**
 * The sigmoid (logistic function) squeezes any number into 0 … 1, and is the activation of every network in the examples. Its
 * formula stands here once, in the exact order of steps, because both modes and every exporter repeat it.
 */
import { exp } from './exp'

/**
 * 1 / (1 + e^-x), at most 2.5 ulp from the true value; below x = -709.78, where e^-x is too large for a
 * float64, it is 0.
 */
export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x))
}

/**
 * How steeply the sigmoid rises at x, its derivative: s · (1 − s) for s = sigmoid(x). Where s is close to 1,
 * 1 − s keeps few digits, so the error is at most 2^-52 rather than a number of ulps.
 */
export function sigmoidSlope(x: number): number {
  const s = sigmoid(x)
  return s * (1 - s)
}
