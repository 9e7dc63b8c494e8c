/**
 * What a gradient check has found: plain data, with codes and values instead of sentences, that can go through a worker.
 */
import type { Diagnostic } from '../diagnostic'

export type Verdict =
  /** Every list of weights moves by − rate × its true gradient. */
  | 'right'
  /** At least one list does not. */
  | 'wrong'
  /** No weight moves where an image or a turn of a loop came in. */
  | 'no-learning'
  /** The answer was made from the label. */
  | 'peeks'
  /** Weights follow a rule other than plain gradient descent, and follow it truly. */
  | 'other-rule'
  /** See the notes for why. */
  | 'cannot-judge'
  | 'stopped'

export type LossName =
  | 'cross-entropy'
  | 'squared-error'
  | 'half-squared-error'
  | 'softmax-cross-entropy'
  | 'absolute-error'
  | 'huber'
  | 'hinge'
  | 'log-cosh'
  | 'poisson'

/** How a wrong list is off. Stable: programs go by these. */
export type Explanation =
  | 'sign'
  | 'twice'
  | 'scaled'
  | 'rate-missing'
  | 'rate-twice'
  | 'never-moves'
  /** It moves, but the answer is not made with it. */
  | 'not-used'
  | 'slope-missing'
  | 'weights-missing'
  | 'moved-too-early'
  | 'input-missing'
  | 'wrong-neuron'
  | 'wrong-item'
  | 'not-reset'
  | 'other-loss'
  /** It moves, but by the slope of no loss that is known here. */
  | 'no-loss'
  | 'unknown'

export type NoteKind =
  /** The program trains on nothing: no block loads an image, no loop moves a weight. */
  | 'nothing-trains'
  /** Weights are worked out anew, and stay what they were, though the gradient is not 0. */
  | 'never-moves'
  | 'no-image-blocks'
  /** The run stopped at a block before a turn was done: see the diagnostics. */
  | 'program-stops'
  | 'peeks-label'
  | 'momentum'
  /** A step takes numbers of earlier turns along, in a way that is not known here. */
  | 'own-state'
  /** Something else than the gradient goes into the steps, too. */
  | 'own-rule'
  /** The steps are the true gradient and one summand more, in which the answer has no part: a loss with one term more. */
  | 'more-terms'
  /** A list or variable (`list`) is used as weights are and never moves: nobody can say whether it should. */
  | 'may-be-weights'
  /** Weights are moved several times before the next image comes. */
  | 'several-steps'
  | 'decay'
  /** No step is longer than `most`. */
  | 'clipping'
  /** Weights move only for images that are answered wrongly. */
  | 'only-when-wrong'
  /** Weights do not move for every image. */
  | 'only-sometimes'
  /** Gradients too small to be told from rounding. */
  | 'flat'
  /** A bend such as ReLU's was hit exactly, where there is no slope. */
  | 'kink'
  | 'falling-rate'
  | 'unknown-loss'
  | 'too-long'
  | 'no-answer'

export interface Note {
  readonly kind: NoteKind
  /** Numbers and names for its sentence. */
  readonly values: Readonly<Record<string, number | string>>
  readonly blockIds: readonly string[]
}

/** What a single weight did in one turn, and what it should have done: for whoever wants to see it by hand. */
export interface Story {
  /** The first image of the turn, of the training, from 1. */
  readonly image: number
  /** Which item of the list, from 1. */
  readonly index: number
  /** The weight before the turn, and how much it was nudged. */
  readonly weight: number
  readonly nudge: number
  /** The loss of the turn's images, with the weight as it was and with the nudge. */
  readonly lossBefore: number
  readonly lossAfter: number
  /** The exact slope of that loss by this weight. */
  readonly slope: number
  readonly rate: number
  /** − rate × slope, and what the learner's blocks did. */
  readonly shouldMove: number
  readonly moved: number
}

export interface WeightsReport {
  /** The list's or variable's name, and its id. */
  readonly name: string
  readonly id: string
  readonly kind: 'list' | 'variable'
  readonly right: boolean
  /** How many of its weights were held against a gradient that is not flat, in at least one turn. */
  readonly checked: number
  readonly of: number
  /** The largest |implied − true| ÷ the largest |true|, over all turns. 0 where nothing was checked. */
  readonly largestError: number
  /** Implied ÷ true, where that is one number for the whole list; else null. */
  readonly factor: number | null
  /** Null for a right one. */
  readonly explanation: Explanation | null
  /** Names and numbers for the explanation's sentence. */
  readonly values: Readonly<Record<string, number | string>>
  /** At most five blocks to look at, the likeliest first. */
  readonly blockIds: readonly string[]
  /** For a scatter: pairs true, implied, true, implied, … of at most 1,000 weights, from all turns. */
  readonly pairs: Float64Array
  /** Whole gradients of one turn, in the list's order: for pictures. */
  readonly picture: {
    readonly image: number
    readonly truth: Float64Array
    readonly implied: Float64Array
  } | null
  /** Null where nothing was held against plain gradient descent. */
  readonly story: Story | null
}

export interface GradientReport {
  readonly verdict: Verdict
  /** True only where the verdict is `right`. */
  readonly right: boolean
  /** The learning rate of the first turn, or null where none was found. */
  readonly rate: number | null
  readonly loss: LossName | null
  /** Where the answer is: a variable's or list's name, or null where it is in none; and the block that works it out. */
  readonly answer: { readonly name: string | null; readonly blockId: string } | null
  /** The images of training, from 1, whose turns were checked; all of a batch. */
  readonly images: readonly number[]
  /** How many weights were checked, of all lists together. */
  readonly checked: number
  readonly weights: readonly WeightsReport[]
  readonly notes: readonly Note[]
  /** What stopped the program, or what is wrong before a run. */
  readonly diagnostics: readonly Diagnostic[]
}

/** While it works. */
export interface Progress {
  /** Turns done, of how many. */
  readonly done: number
  readonly of: number
}
