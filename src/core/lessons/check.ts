/** What a lesson or a task can ask of a project. Names are names as the learner sees them, since ids change on the way. */

export type Check = OwnBlockCheck | ListCheck | VariableCheck | GradientsCheck | AccuracyCheck

/**
 * The learner's own block does what the solution's does: both are called with the same hidden numbers, and what they give
 * back, and what they leave in lists and variables, must be the same.
 */
export interface OwnBlockCheck {
  readonly kind: 'own-block'
  /** The own block's name, in the learner's project and in the solution. */
  readonly block: string
  /** What is drawn anew for each trial. Whatever is not named has its starting value of the learner's project. */
  readonly given: {
    readonly inputs: readonly NumberRange[]
    readonly lists: Readonly<Record<string, ListRange>>
    readonly variables: Readonly<Record<string, NumberRange>>
  }
  /** What is held against the solution's. */
  readonly same: {
    /** What the block gives back. */
    readonly result: boolean
    readonly lists: readonly string[]
    readonly variables: readonly string[]
  }
  /** How many draws, 1 … 100. */
  readonly trials: number
  /** The largest difference that counts as the same: absolute up to 1, relative beyond. */
  readonly tolerance: number
  readonly slips: readonly Slip[]
}

/** A mistake that is known by what it gives: an own block of the lesson's `slips.json`, and what is said of it. */
export interface Slip {
  readonly block: string
  readonly says: string
}

/** Numbers between `from` and `to`, both included; whole ones where `whole` is set. */
export interface NumberRange {
  readonly from: number
  readonly to: number
  readonly whole: boolean
}

export interface ListRange extends NumberRange {
  /** How many items. */
  readonly length: number
}

/** After a run from the flag, a list holds what the solution's holds after its own. */
export interface ListCheck {
  readonly kind: 'list'
  readonly list: string
  readonly tolerance: number
}

/** After a run from the flag, a variable lies where it should; what is not asked for is null. */
export interface VariableCheck {
  readonly kind: 'variable'
  readonly variable: string
  readonly atLeast: number | null
  readonly atMost: number | null
  /** It holds what the solution's holds after its own run. */
  readonly asSolution: boolean
  readonly tolerance: number
}

/** “Is my backprop true?” says yes, of all lists that move, and of each list that is named here. */
export interface GradientsCheck {
  readonly kind: 'gradients'
  readonly lists: readonly string[]
}

/**
 * After a run in which the test set was exchanged for images that the learner has not seen, this variable, which the
 * program works out as an accuracy in percent, is at least so large.
 */
export interface AccuracyCheck {
  readonly kind: 'accuracy'
  readonly variable: string
  readonly atLeast: number
}
