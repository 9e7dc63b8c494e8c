/** One press of Stop, as the reports tell of it. */
import type { Answer } from '../browser/watch'

/** A program that was to be stopped, and what came of it. */
export interface Attempt extends Answer {
  readonly name: string
  readonly long: number
  readonly delay: number
  /** Milliseconds of processor time that its worker works at most between two looks for Stop. */
  readonly stretch: number
}
