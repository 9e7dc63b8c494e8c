/**
 * The project: what a learner makes, saves as JSON and hands out. A project that stands by itself is version 1 of the
 * format; one in the frame of a task or a lesson is version 2, so that a page which knows no frames does not drop it.
 *
 * Blocks are kept as sequences (arrays), not as chains, so that a long stack is long and not deep. A hole holds
 * either a typed-in value or a block. Numbers that JSON lacks are written "Infinity", "-Infinity" and "-0".
 */
import type { Check } from '../lessons/check'

export const FORMAT = 'blockgrad'
export const VERSION = 1
export const FRAMED_VERSION = 2

/** A hole's content: a typed-in number or word, a menu's value (an id or a choice), a block, or a mouth's blocks. */
export type Argument = number | string | BlockNode | readonly BlockNode[]

export interface BlockNode {
  readonly type: string
  readonly id: string
  /** By slot name; for a call of an own block, by the input's id. An empty hole is absent. */
  readonly args?: Readonly<Record<string, Argument>>
  /** Of a definition of an own block. */
  readonly signature?: Signature
  /** Of a call of an own block: the signature's id. */
  readonly procedure?: string
  readonly comment?: string
}

/** The outside of an own block. Ids are unique in the project; names are what the learner sees. */
export interface Signature {
  readonly id: string
  readonly name: string
  readonly inputs: readonly { readonly id: string; readonly name: string }[]
  readonly returns: boolean
}

/** Blocks that are snapped together, top to bottom; a hat comes first. `x`, `y` in workspace units. */
export interface Stack {
  readonly x: number
  readonly y: number
  readonly blocks: readonly BlockNode[]
}

export interface Variable {
  readonly id: string
  readonly name: string
  /** The starting value: the flag sets the variable to it. */
  readonly value: number
  /** Whether its watcher is on the stage. */
  readonly shown: boolean
}

export interface List {
  readonly id: string
  readonly name: string
  /** The starting items. */
  readonly values: readonly number[]
  readonly shown: boolean
  /** How its watcher draws it; absent, as numbers. */
  readonly look?: ListLook
  /** Items in a row of its picture, 1 … WIDEST_LOOK; absent, what fits its length. */
  readonly width?: number
}

export const LIST_LOOKS = ['numbers', 'bars', 'picture'] as const

export type ListLook = (typeof LIST_LOOKS)[number]

/** A note on the workspace. */
export interface Note {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text: string
}

/**
 * Images that take the place of the built-in zeros and ones. The file keeps only how to know them again: the pixels
 * stay on the computer where somebody opened them.
 */
export interface OwnImages {
  /** What the set is called: "emnist-letters". */
  readonly name: string
  /** The names of the two or four files that it was made from. */
  readonly files: readonly string[]
  /** What has the label 0, and what has the label 1. */
  readonly classes: readonly [ImageClass, ImageClass]
  /** Whether each image was turned, rows for columns: EMNIST stores them on their side. */
  readonly turned: boolean
  /** How many images each set has. */
  readonly training: number
  readonly development: number
  readonly test: number
  /** SHA-256 of all images and labels as they are packed at 28x28, in 64 hexadecimal digits. */
  readonly fingerprint: string
}

export interface ImageClass {
  /** Its label in the files, 0 … 255. */
  readonly label: number
  /** What a learner calls it: "8", "A". */
  readonly name: string
}

export interface Project {
  readonly format: typeof FORMAT
  /** `FRAMED_VERSION` just where there is a frame. */
  readonly version: typeof VERSION | typeof FRAMED_VERSION
  readonly name: string
  /** Makes every run repeatable. A whole number, 0 … 2³¹−2. */
  readonly seed: number
  /** Absent, the built-in ones. */
  readonly images?: OwnImages
  readonly variables: readonly Variable[]
  readonly lists: readonly List[]
  readonly stacks: readonly Stack[]
  readonly notes: readonly Note[]
  readonly frame?: Frame
}

/** What a task or a lesson puts around a project. It holds learners who keep to it; it is no safe. */
export interface Frame {
  /** Markdown. */
  readonly instructions: string
  /** Categories (`blocks/categories.ts`) and single block types that the toolbox shows; absent, all of them. */
  readonly offer?: readonly string[]
  /** At most one a stack. A lock whose block is gone was opened by force: the grader says so. */
  readonly locks: readonly Lock[]
  /** The blocks and lists that they name as the solution's are those of `solution`. */
  readonly checks: readonly Check[]
  /** What the checks hold a learner's work against; absent where none of them needs it. */
  readonly solution?: Solution
  /** The lesson that was begun with this project. */
  readonly lesson?: BegunLesson
  /** What `frame/fingerprint.ts` made of it when it was handed out, in 64 hexadecimal digits. */
  readonly fingerprint: string
}

export const LOCKS = ['stack', 'numbers'] as const

/** A whole stack that cannot be moved, deleted or changed; of one with `numbers`, the typed numbers may change. */
export interface Lock {
  /** The id of the stack's first block. */
  readonly block: string
  readonly kind: (typeof LOCKS)[number]
}

export type Solution = Pick<Project, 'seed' | 'variables' | 'lists' | 'stacks'>

/** Ids are those of the lesson's parts (`src/lessons/lesson.ts`). */
export interface BegunLesson {
  readonly id: string
  /** The index of what was chosen or the number that was typed, else words. */
  readonly predictions: readonly { readonly id: string; readonly guess: number | string }[]
  readonly explanations: readonly { readonly id: string; readonly text: string }[]
}
