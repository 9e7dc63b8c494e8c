/** What all regions of one program share while they are compiled. */
import type { Language } from '../../language/language'
import type { Code } from '../../program/code'
import type { BooleanExpression, NumberExpression, Program, Statement } from '../../program/ir'
import type { EffectFinder } from '../analysis/effects'
import type { Addresses } from './addresses'

/** An expression that the interpreter works out, asked for by its number: one of the closures made for these. */
export type Site =
  | { readonly gives: 'number'; readonly node: NumberExpression }
  | { readonly gives: 'boolean'; readonly node: BooleanExpression }

export type OpNode = Extract<NumberExpression, { kind: 'op' }>

/** The expression that an op stands for, or null. */
export type Expand = (node: OpNode) => NumberExpression | null

export interface Shared {
  readonly expand: Expand
  readonly program: Program
  readonly code: Code
  readonly language: Language
  readonly at: Addresses
  readonly effects: EffectFinder
  readonly sites: Site[]
  /** The number of the list's room in the album, or −1. */
  readonly roomOf: (list: number) => number
  /**
   * Where a learner wants to look: before this instruction compiled code must leave if this holds, and always for null.
   */
  readonly breakAt: (pc: number) => BooleanExpression | null | undefined
  /** Indexes of functions in the module. */
  readonly functions: {
    readonly perform: number
    readonly evaluate: number
    readonly ln: number
    readonly power: number
    readonly mod: number
    readonly exp: number
    readonly sum: number
    readonly dot: number
    readonly procedures: readonly number[]
  }
}

/** Where a statement's instructions are. */
export function placeOf(shared: Shared, statement: Statement) {
  return shared.code.places.get(statement)!
}

/** Whether a learner may want to look before the statement. */
export function hasBreak(shared: Shared, statement: Statement): boolean {
  return shared.breakAt(placeOf(shared, statement).start) !== undefined
}
