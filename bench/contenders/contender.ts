/** Who takes part in the bench, and what a pass of theirs gives. */
import { now } from '../timing/clock'

export interface Timed {
  /** Processor time of one pass. */
  readonly nanoseconds: number
  /** w1, b1, w2, b2 at its end. */
  readonly weights: ArrayLike<number>
}

export interface Contender {
  readonly id: string
  readonly name: string
  /** In a pass. Slow ones take fewer. */
  readonly images: number
  /** Null where it is not installed. */
  readonly pass: (() => Timed | Promise<Timed>) | null
  /** A line that installs it. */
  readonly install?: string
  /** Another way to run the same program: their weights must be the same to the last bit. */
  readonly twin?: string
}

/** Passes that a fast contender does in a round. */
export const PASSES = 10

/** One pass to warm up, and the mean of ten: processor time is counted in steps of up to milliseconds. */
export function several(pass: () => Timed): Timed {
  pass()
  const passes = Array.from({ length: PASSES }, pass)
  const nanoseconds = passes.reduce((sum, each) => sum + each.nanoseconds, 0) / PASSES
  // biome-ignore lint/style/noNonNullAssertion: there is at least one pass
  return { nanoseconds, weights: passes.at(-1)!.weights }
}

export function timed(pass: () => ArrayLike<number>): Timed {
  const begun = now()
  const weights = pass()
  return { weights, nanoseconds: now() - begun }
}
