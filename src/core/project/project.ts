/**
 * The project: what a learner makes, saves as JSON and hands out. This is version 1 of the format.
 *
 * Blocks are kept as sequences (arrays), not as chains, so that a long stack is long and not deep. A hole holds
 * either a typed-in value or a block. Numbers that JSON lacks are written "Infinity", "-Infinity" and "-0".
 */

export const FORMAT = 'blockgrad'
export const VERSION = 1

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

export interface Project {
  readonly format: typeof FORMAT
  readonly version: typeof VERSION
  readonly name: string
  /** Makes every run repeatable. A whole number, 0 … 2³¹−2. */
  readonly seed: number
  readonly variables: readonly Variable[]
  readonly lists: readonly List[]
  readonly stacks: readonly Stack[]
  readonly notes: readonly Note[]
}
