/** How a Python language spells an op: as an expression where the op gives something, else as lines. */
import type { ImageSetName, ImageWidth } from '../../../core/program/ir'
import type { Known } from '../../interval'
import type { KnownOp } from '../../interval-analysis'
import type { Piece } from '../../precedence'

/** The op at hand, argument by argument, as text. */
export interface OpText {
  number(argument: number): Piece
  /** The number with its sign turned round, where that leaves a minus out. */
  opposite(argument: number): Piece | null
  known(argument: number): Known
  /** Whether the number is written as one: no sum, no name. */
  isPlain(argument: number): boolean
  /** The number as a position that counts from 0. */
  position(argument: number): string
  /** The number as one that something is made as often as. */
  count(argument: number): Piece
  list(argument: number): Piece
  /** Whether the list is an array of the language's numbers, or a list of Python's own. */
  isArray(argument: number): boolean
  /** Whether the text of a list may stand there twice: it is a name, and nothing is worked out. */
  isName(argument: number): boolean
  /** Whether the two arguments are the same whole list. */
  isSameList(a: number, b: number): boolean
  /** Whether single items of the list are changed where they are, anywhere in the program. */
  isChangedInPlace(argument: number): boolean
  hasArgument(argument: number): boolean
  /** What a list is called, wherever its items are. */
  name(argument: number): string
  choice(argument: number): string
  /** A text's words and numbers, for a function's brackets. */
  words(argument: number): readonly string[]
  variableName(argument: number): string
  /** What the labels and the pixels of a set of images are called. */
  labels(set: ImageSetName): string
  pixels(set: ImageSetName, width: ImageWidth): string
  /** Notes that a helper or a module is used. */
  helper(name: string): string
  import(line: string): void
}

/** An op that gives nothing writes lines. */
export interface OpLines extends OpText {
  /** `at` is the line's block, where that is another than the op's. */
  line(text: string, at?: string): void
  /** What `write` adds stands one step further to the right. */
  inside(write: () => void): void
  /** What the learner wrote beside a block. */
  remark(at: string): void
  /** The list's name, which stands for another list from now on. */
  bind(argument: number): string
  /** The list gets new items: the name stands for another list from now on, or the row's items are replaced. */
  assign(argument: number, text: string): void
  /** `list += text`, in place. */
  update(argument: number, sign: '+' | '-' | '*', text: string): void
}

export interface Spelling {
  /** Its lists must be arrays: all of them, or those arguments. */
  readonly arrays?: boolean | readonly number[]
  /** Its lists must be of one form, whichever. */
  readonly alike?: boolean
  /** It writes each argument once, in the order in which blocks work them out. */
  readonly keepsOrder?: boolean
  /** The list whose items it changes where they are. */
  readonly inPlace?: number
  readonly known?: (args: readonly Known[]) => Partial<KnownOp>
  readonly value?: (op: OpText) => Piece
  readonly lines?: (op: OpLines) => void
  /** The head of a loop that turns as often as the op says. `count` is the name that counts the turns, if any does. */
  readonly turns?: (op: OpLines, count: string | null) => string
}

export type Spellings = Readonly<Record<string, Spelling>>
