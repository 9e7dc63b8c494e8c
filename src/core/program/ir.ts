/**
 * The intermediate representation: the typed program that blocks are lowered to, and that every engine and exporter
 * reads.
 *
 * It is plain data with a fixed set of kinds plus one open kind, `op`, so that a new block never needs a new kind here.
 * Every node keeps the id of the block it came from (`at`), because errors, glowing and exports point at blocks.
 * Variables, lists, locals and own blocks are numbered from 0.
 */
import type { Message } from '../message'

export type UnaryName = 'abs' | 'sqrt' | 'ln' | 'exp' | 'round' | 'floor' | 'ceiling' | 'negate'
export type BinaryName = '+' | '-' | '*' | '/' | 'power' | 'mod' | 'min' | 'max'
export type CompareName = '<' | '<=' | '=' | '≠' | '>=' | '>'

/** A list, or one row of a list that is seen as rows of `width` numbers. Rows share the list's memory. */
export type ListExpression =
  | { readonly kind: 'list'; readonly list: number; readonly at: string }
  | {
      readonly kind: 'row'
      readonly list: number
      readonly row: NumberExpression
      readonly width: NumberExpression
      readonly at: string
    }
  | Missing

/** Something that is not there (an empty hole, a deleted list): reaching it stops the run with `message`. */
export interface Missing {
  readonly kind: 'missing'
  readonly message: Message
  readonly at: string
}

export type NumberExpression =
  | { readonly kind: 'number'; readonly value: number; readonly at: string }
  | { readonly kind: 'variable'; readonly variable: number; readonly at: string }
  | { readonly kind: 'local'; readonly local: number; readonly at: string }
  | {
      readonly kind: 'item'
      readonly list: ListExpression
      readonly index: NumberExpression
      readonly at: string
    }
  | { readonly kind: 'length'; readonly list: ListExpression; readonly at: string }
  | { readonly kind: 'unary'; readonly name: UnaryName; readonly a: NumberExpression; readonly at: string }
  | {
      readonly kind: 'binary'
      readonly name: BinaryName
      readonly a: NumberExpression
      readonly b: NumberExpression
      readonly at: string
    }
  | { readonly kind: 'op'; readonly op: string; readonly args: readonly OpArgument[]; readonly at: string }
  | {
      readonly kind: 'call'
      readonly procedure: number
      readonly args: readonly NumberExpression[]
      readonly at: string
    }
  | Missing

export type BooleanExpression =
  | {
      readonly kind: 'compare'
      readonly name: CompareName
      readonly a: NumberExpression
      readonly b: NumberExpression
      readonly at: string
    }
  | {
      readonly kind: 'logic'
      readonly name: 'and' | 'or'
      readonly a: BooleanExpression
      readonly b: BooleanExpression
      readonly at: string
    }
  | { readonly kind: 'not'; readonly a: BooleanExpression; readonly at: string }
  | { readonly kind: 'op'; readonly op: string; readonly args: readonly OpArgument[]; readonly at: string }
  | Missing

/** Text exists only as an argument of ops (say, log, plot): fixed words and numbers, one after the other. */
export interface TextExpression {
  readonly kind: 'text'
  readonly parts: readonly (string | NumberExpression)[]
}

/** What an op's parameter of each type is given. A choice and a list's identity are known before the run. */
export type OpArgument =
  | { readonly type: 'number'; readonly value: NumberExpression }
  | { readonly type: 'list'; readonly value: ListExpression }
  | { readonly type: 'text'; readonly value: TextExpression }
  | { readonly type: 'choice'; readonly value: string }
  | { readonly type: 'variable'; readonly value: number }

export type Statement =
  | {
      readonly kind: 'setVariable'
      readonly variable: number
      readonly value: NumberExpression
      readonly at: string
    }
  | {
      readonly kind: 'setLocal'
      readonly local: number
      readonly value: NumberExpression
      readonly at: string
    }
  | {
      readonly kind: 'setItem'
      readonly list: ListExpression
      readonly index: NumberExpression
      readonly value: NumberExpression
      readonly at: string
    }
  | {
      readonly kind: 'if'
      readonly condition: BooleanExpression
      readonly then: readonly Statement[]
      readonly else: readonly Statement[]
      readonly at: string
    }
  /** `counter` is the local that holds the turns still to do. */
  | {
      readonly kind: 'repeat'
      readonly times: NumberExpression
      readonly counter: number
      readonly body: readonly Statement[]
      readonly at: string
    }
  /** Before each turn: `before` runs, then the loop ends if `until` holds; `until: null` goes on forever. */
  | {
      readonly kind: 'loop'
      readonly before: readonly Statement[]
      readonly until: BooleanExpression | null
      readonly body: readonly Statement[]
      readonly at: string
    }
  /** `cursor` and `last` are locals; the variable is set from the cursor at the start of each turn. */
  | {
      readonly kind: 'forEach'
      readonly variable: number
      readonly from: NumberExpression
      readonly to: NumberExpression
      readonly cursor: number
      readonly last: number
      readonly body: readonly Statement[]
      readonly at: string
    }
  /** `into` is the local that takes the returned number, or null. */
  | {
      readonly kind: 'call'
      readonly procedure: number
      readonly args: readonly NumberExpression[]
      readonly into: number | null
      readonly at: string
    }
  | { readonly kind: 'return'; readonly value: NumberExpression | null; readonly at: string }
  | { readonly kind: 'stop'; readonly at: string }
  | { readonly kind: 'op'; readonly op: string; readonly args: readonly OpArgument[]; readonly at: string }
  | Missing

/** What to call locals that stand for something known, in languages that name them. */
export type LocalNames = Readonly<Record<number, string>>

/** An own block. Locals 0 … inputs−1 are its inputs; the others are temporaries and loop counters. */
export interface Procedure {
  readonly id: string
  readonly name: string
  readonly inputs: readonly string[]
  readonly returns: boolean
  readonly locals: number
  readonly localNames?: LocalNames
  readonly body: readonly Statement[]
  readonly at: string
}

/** A stack under a hat. */
export interface Script {
  readonly event: string
  readonly locals: number
  readonly localNames?: LocalNames
  readonly body: readonly Statement[]
  readonly at: string
}

export interface NamedSlot {
  readonly id: string
  readonly name: string
}

export interface Program {
  readonly variables: readonly NamedSlot[]
  readonly lists: readonly NamedSlot[]
  readonly procedures: readonly Procedure[]
  readonly scripts: readonly Script[]
  /** Widths in pixels of the image sets that blocks of this program ask for. */
  readonly images: readonly ImageWidth[]
}

export type ImageWidth = 10 | 28

/** The sets of images that a program can ask for; `all` is training followed by development. */
export type ImageSetName = 'training' | 'development' | 'test' | 'all'
