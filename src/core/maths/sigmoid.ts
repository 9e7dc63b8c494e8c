/**
 * The sigmoid squeezes any number into 0 … 1, and is the activation of every network in the examples. Its
 * formula stands here once, in the exact order of steps, because both modes and every exporter repeat it.
 */
import { exp } from './exp'

/**
 * 1 / (1 + e^-x): at most 2 ulp from the true value, except far on the left, where a result below the
 * reciprocal of the largest float64 (x < -709.78) is 0.
 */
export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x))
}

/** How steeply the sigmoid rises at x: s · (1 − s) for s = sigmoid(x), which is its derivative. */
export function sigmoidSlope(x: number): number {
  const s = sigmoid(x)
  return s * (1 - s)
}
