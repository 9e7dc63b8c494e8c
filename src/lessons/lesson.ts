/** A lesson, as the page, the command line and the tests have it once its folder was read. */
import type { Check } from '../core/lessons/index'
import type { BlockNode, Project } from '../core/project/project'

export interface Lesson {
  /** The folder's name: "02-one-neuron". */
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly goal: string
  /** For learners from this age on. */
  readonly age: number
  /** What many think before it; null where nothing was said. */
  readonly misconception: string | null
  readonly steps: readonly Step[]
  readonly start: Project
  readonly solution: Project
  /** Own blocks that make known mistakes; null where the lesson has none. */
  readonly slips: Project | null
}

/** A heading of the text and what stands below it. */
export interface Step {
  readonly title: string
  /** In the order of the text. */
  readonly parts: readonly Part[]
  /** Categories on offer from here on (`blocks/categories.ts`), or single block types; null leaves the step before it in force. */
  readonly drawers: readonly string[] | null
}

export type Part =
  /** Words in between. */
  | { readonly kind: 'words'; readonly text: readonly Paragraph[] }
  | Prediction
  /** Three: a question, a place, a piece. */
  | { readonly kind: 'hints'; readonly hints: readonly Hint[] }
  | { readonly kind: 'check'; readonly check: Check; readonly title: string }
  /** To answer in own words, kept with the project. */
  | { readonly kind: 'explain'; readonly id: string; readonly question: string }
  /** Something to go on with. */
  | { readonly kind: 'extension'; readonly text: readonly Paragraph[] }

/** Before the run: the run waits for it. */
export interface Prediction {
  readonly kind: 'prediction'
  readonly id: string
  readonly question: string
  /** What there is to choose from; empty where a number or words are typed. */
  readonly choices: readonly string[]
  /** The index in `choices`, or the number, that turns out to be so; null where there is no single one. */
  readonly outcome: number | null
  /** Said beside the guess once the program was run. */
  readonly after: readonly Paragraph[]
}

export interface Hint {
  readonly text: readonly Paragraph[]
  /** For the third: blocks to take over, as they stand in the solution (ids and all); null for none. */
  readonly piece: readonly BlockNode[] | null
}

/** A paragraph, or an item of a list. */
export interface Paragraph {
  readonly kind: 'paragraph' | 'item' | 'numbered'
  readonly runs: readonly Run[]
}

export type Run =
  | { readonly kind: 'plain' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  /** A block as it looks: `[set total to 0]`. */
  | WrittenBlock

export interface WrittenBlock {
  readonly kind: 'block'
  /** The words as they were written, without the brackets. */
  readonly text: string
  /** Its type, or null where no block looks so. */
  readonly type: string | null
  /** Its drawer, and colour with it. */
  readonly category: string | null
}
