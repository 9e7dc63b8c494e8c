/** A short way to small random choices inside a test, repeatable from one number. */
import { next, stateFromSeed, wholeFrom } from '../../core/maths/random'

/** Gives a function that draws a whole number from 0 up to, not including, `n`. */
export function seededChoice(seed: number): (n: number) => number {
  let state = stateFromSeed(seed)
  return (n) => {
    state = next(state)
    return wholeFrom(state, 0, n - 1)
  }
}
