/** What works out numbers and lists on the tape, as far as primitive ops need to know. */
import type { ListExpression, NumberExpression } from '../../program/ir'

/** A list as it stands: a whole one, or a row of one. */
export interface TapedList {
  readonly list: number
  /** From 0. */
  readonly first: number
  readonly length: number
  readonly row: number
}

export interface Evaluator {
  /** The number that was worked out last. */
  result: number
  /** Gives the node, and leaves the number in `result`. */
  number(node: NumberExpression): number
  list(node: ListExpression): TapedList
  /** From now on nodes are made at this place in the program. */
  at(node: { readonly at: string }): void
}
