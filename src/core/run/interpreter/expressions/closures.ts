/**
 * Closure generation (M. Feeley and G. Lapalme, Using closures for code generation, 1987): every expression becomes a
 * closure that gives its value each time it is called. Expressions of each kind hold those of the others (a number may
 * hold a list, a list's row a number, an op all of them), so their makers meet here, and none imports another.
 */
import type { ListView } from '../../../language/op'
import type { Message } from '../../../message'
import type { BooleanExpression, ListExpression, NumberExpression, OpArgument } from '../../../program/ir'
import type { Context } from '../context'
import { Halt } from '../halt'

export type Get<T> = () => T

/** A use of an op, as a number, as a question or as a statement. */
export interface OpUse {
  readonly op: string
  readonly args: readonly OpArgument[]
  readonly at: string
}

/** Makes the closures of one program in one context, before anything runs. */
export interface Closures {
  readonly context: Context
  number(node: NumberExpression): Get<number>
  condition(node: BooleanExpression): Get<boolean>
  /** One view for each place in the program, filled anew at each call. */
  list(node: ListExpression): Get<ListView>
  /** The slot of an item, in range. */
  itemSlot(list: ListExpression, index: Get<number>, at: string): Get<number>
  /** What an op gives is a number, a yes or no, or nothing. */
  op(node: OpUse): Get<number | boolean | void>
}

/** Halts whenever it is called. */
export const haltAt =
  ({ message, at }: { readonly message: Message; readonly at: string }) =>
  (): never => {
    throw new Halt(message, at)
  }
