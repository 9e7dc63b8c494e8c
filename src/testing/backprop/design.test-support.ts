/**
 * What a program of this room is: a project, what a person knows about it beforehand (its design), and what must be found
 * of its backprop. The oracle is told the design; a check is not.
 */
import type { Project } from '../../core/project/project'

/** Where a program keeps a number or several, by the learner's names; `returns` is an own block by its id. */
export type Where = { readonly variable: string } | { readonly list: string } | { readonly returns: string }

export type Loss = 'cross-entropy' | 'half-squared' | 'softmax-cross-entropy'

export interface Design {
  /** The names of all lists and variables that hold weights. */
  readonly weights: readonly string[]
  /** A turn begins at this block: at each time, or with batches that are loaded image by image at each `every`th. */
  readonly turn: { readonly block: string; readonly every?: number }
  /**
   * The answer, then other numbers that a program could be said to answer with. `batch`: the answers of a whole batch,
   * one after the other, and the list of their labels.
   */
  readonly answers: readonly (Where & { readonly batch?: string })[]
  /** The right answer, where it is not the label of the image that was loaded. */
  readonly label?: Where
  /** Those that may be meant, the likeliest first; absent, cross-entropy and the square of the error. */
  readonly losses?: readonly Loss[]
  /** Several answers, one a class. */
  readonly several?: boolean
  /** Whether the rate falls; absent, it is steady. */
  readonly schedule?: 'falling'
  /** Of a longer list of weights, so many are looked at. */
  readonly sample?: number
}

/** As `blockgrad gradients --json` has it. */
export type Verdict = 'right' | 'wrong' | 'no-learning' | 'peeks' | 'other-rule' | 'cannot-judge' | 'stopped'

/** What a check says of a program: its verdict, and the names of the lists and variables that are wrong. */
export interface Judged {
  readonly verdict: Verdict
  readonly wrong: readonly string[]
}

/** Where a check plugs in. It is given the project and nothing else. */
export type Judge = (project: Project) => Judged | Promise<Judged>

/** A layer as PyTorch builds it: names of its weights (a list, or single variables) and its bias. */
export interface TrueLayer {
  readonly weights: string | readonly string[]
  readonly bias: string
  readonly activation: 'sigmoid' | 'relu' | 'tanh' | 'softmax' | 'none'
}

/** The same network once more, for PyTorch's autograd. */
export interface TrueNetwork {
  readonly layers: readonly TrueLayer[]
  readonly loss: Loss
  /** What goes in, where it is no image: a list by its name. */
  readonly inputs?: string
}

export interface RightProgram {
  readonly name: string
  /** The design that it is a variant of. */
  readonly family: string
  readonly project: Project
  readonly design: Design
  /** What a check may say: `right` first, where its gradients are; no more than one for most. */
  readonly verdicts: readonly Verdict[]
  readonly why?: string
  readonly network?: TrueNetwork
}

export interface WrongProgram {
  readonly name: string
  readonly family: string
  readonly project: Project
  readonly design: Design
  readonly expected: Judged
  /** How the expectation follows, in one sentence. */
  readonly why: string
}
