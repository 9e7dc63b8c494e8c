/**
 * Ops are the open end of the language: a block that needs more than the fixed kinds of the IR brings an op,
 * and the op's `run` is its one meaning in every engine.
 */

import type { Message, Title } from '../message'
import type {
  BooleanExpression,
  ImageSetName,
  ImageWidth,
  NumberExpression,
  TextExpression,
} from '../program/ir'
import type { Expansion, ListPlace } from './expansion'
import type { FastForm } from './fast'

export type OpParameter = 'number' | 'list' | 'text' | 'choice' | 'variable'

/**
 * Where a list argument's numbers are: `f64[start] … f64[start + length − 1]` of the memory.
 * `list` is the list's number. A row has `isRow`: it cannot change its length.
 */
export interface ListView {
  start: number
  length: number
  list: number
  isRow: boolean
  /** 1-based number of the row, 0 for a whole list. */
  row: number
}

/** Read-only access to the labelled images. Positions count from 1. Pixels are bytes, 0 paper to 255 ink. */
export interface ImageSource {
  /** The widths that it has; absent, all that are asked for. */
  readonly widths?: readonly ImageWidth[]
  count(set: ImageSetName): number
  label(set: ImageSetName, position: number): number
  pixels(width: ImageWidth, set: ImageSetName, position: number): Uint8Array
  /** All labels and all pixels of a set, for compiled code. A source without it is asked for each image. */
  bytesOf?(
    width: ImageWidth,
    set: Exclude<ImageSetName, 'all'>,
  ): { readonly labels: Uint8Array; readonly pixels: Uint8Array }
}

/** A text argument that was worked out: words and numbers in order. */
export type Words = readonly (string | number)[]

/** What makes up a network, by the program's numbering. Its weights come flat: a row of inputs for each hidden unit. */
export interface NetworkParts {
  readonly image: number
  readonly w1: number
  readonly hidden: number
  /** One weight for each hidden unit. */
  readonly w2: number
  /** Null where the program keeps no output in a variable. */
  readonly output: number | null
}

/** What a running program shows besides its variables and lists. */
export interface Stage {
  /** Goes up with every change, but not with answers. */
  readonly version: number
  say(words: Words): void
  log(words: Words): void
  plot(series: string, value: number): void
  /** Keeps a copy of the view's numbers in `f64`. */
  picture(title: Title, f64: Float64Array, view: Pick<ListView, 'start' | 'length'>, width: number): void
  /** From now on the network picture shows these lists and this variable. */
  showNetwork(parts: NetworkParts): void
  showVariable(variable: number, shown: boolean): void
  showList(list: number, shown: boolean): void
  /** What the program says an image is. It replaces an earlier answer; the image must be there. */
  recordAnswer(images: ImageSource, set: ImageSetName, position: number, answer: number): void
  /** How many of 100 recorded answers for a set are right, or null where there are none. */
  accuracy(set: ImageSetName): number | null
}

/** What an op may touch while it runs. */
export interface OpMachine {
  /** All memory as float64. Read it afresh after `resize`: growing replaces it. */
  readonly f64: Float64Array
  readonly images: ImageSource
  readonly stage: Stage
  /** The bytes of what the learner has drawn, 0 paper to 255 ink, or null where there is nothing. Read them at once. */
  drawing(width: ImageWidth): Uint8Array | null
  /** The next state of the seeded generator (a whole number, 1 … 2³¹−2). */
  nextRandom(): number
  /** Gives the list `length` items; new ones are undefined until written. Keeps `view` true. Stops where memory ends. */
  resize(view: ListView, length: number): void
  /** "pixels", or "row 3 of w1". */
  listName(view: ListView): Title
  /** Stops the run at the op's block; Nothing may be stored before. */
  stop(message: Message): never
}

/** What `run` receives for each parameter type. */
export interface OpValue {
  number: number
  list: ListView
  text: Words
  choice: string
  variable: number
}

export type OpValues<P extends readonly OpParameter[]> = { [K in keyof P]: OpValue[P[K]] }

/** What `expand` receives for each parameter type. */
export interface OpOperand {
  number: NumberExpression
  list: ListPlace
  text: TextExpression
  choice: string
  variable: number
}

export type OpOperands<P extends readonly OpParameter[]> = { [K in keyof P]: OpOperand[P[K]] }

export interface OpResult {
  number: NumberExpression
  boolean: BooleanExpression
  nothing: void
}

export type OpGives = keyof OpResult

interface OpMeaning<P extends readonly OpParameter[], G extends OpGives> {
  readonly name: string
  readonly parameters: P
  readonly gives: G
  /** True where the op reads or moves the random state. */
  readonly random?: boolean
  /** How turbo may do the same faster. */
  readonly fast?: FastForm
  /** For ops that use images: the width of the set that must be there, from the op's choices in order. */
  images?(choices: readonly string[]): ImageWidth
  /** For ops that read the learner's drawing: how wide, from the op's choices; null where any width will do. */
  reads?(choices: readonly string[]): ImageWidth | null
  /**
   * The meaning. A result that is not-a-number stops the run at the block, so `run` may just return it. An op
   * that gives nothing does the same: before it stores anything, it looks for a not-a-number among all its
   * results and returns that. Its result is as if it had read everything first and written then, also where two
   * of its views are of one list.
   */
  run(machine: OpMachine, ...args: OpValues<P>): number | boolean | void
}

/** An op that the fixed kinds of the IR can't say: every language has a spelling for it. */
interface PrimitiveOp {
  readonly primitive: true
  readonly expand?: never
  /** Whether it changes the list that it is given. Of other ops, their plain program tells. */
  readonly changesList?: true
}

interface ExpandableOp<P extends readonly OpParameter[], G extends OpGives> {
  readonly primitive?: never
  readonly changesList?: never
  /**
   * The plain program that the op stands for, for languages without a spelling of their own: it writes statements,
   * and gives the op's result as an expression. It may use other ops, which are expanded in turn. It leaves the same
   * numbers as `run`, to the last bit, or within 1e-12 relative where it sums; where `run` stops before it stores
   * anything, the plain program may stop half-way.
   */
  expand(plain: Expansion, ...args: OpOperands<P>): OpResult[G]
}

export type OpDefinition<
  P extends readonly OpParameter[] = readonly OpParameter[],
  G extends OpGives = OpGives,
> = OpMeaning<P, G> & (PrimitiveOp | ExpandableOp<P, G>)

/** Keeps the parameter types of `run` and `expand` in step with `parameters`. */
export function defineOp<const P extends readonly OpParameter[], const G extends OpGives>(
  op: OpDefinition<P, G>,
): OpDefinition<P, G> {
  return op
}
