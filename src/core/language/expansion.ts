/**
 * What an op's `expand` writes its plain program with: the loop that a dot product stands for, say. A language that
 * has no spelling of its own for an op uses these statements instead, so they should read as a learner would
 * write them.
 */
import type { Message } from '../message'
import type { BooleanExpression, ListExpression, Missing, NumberExpression, Statement } from '../program/ir'

/** A list argument: a whole list, or a row whose number and width are worked out already. */
export type ListPlace = Exclude<ListExpression, Missing>

export type LocalExpression = Extract<NumberExpression, { kind: 'local' }>

/** Each call writes a statement, one below the other; what `body` and `then` write stands inside. */
export interface Expansion {
  /**
   * `value`, worked out once and now. A number argument that is used twice, in a loop, or after a list was changed
   * must be kept, and arguments are kept in their order; one that is already a plain number, a local or a variable stays as it is.
   */
  keep(value: NumberExpression, name?: string): NumberExpression
  /** A new local of the stack at hand, which starts with `value`. Languages that name it may call it so. */
  local(value: NumberExpression, name: string): LocalExpression
  set(local: LocalExpression, value: NumberExpression): void
  change(local: LocalExpression, by: number): void
  write(...statements: readonly Statement[]): void
  repeat(times: NumberExpression, body: () => void): void
  /** `body` for i = 1, 2, … `count`. */
  each(count: NumberExpression, body: (i: LocalExpression) => void, name?: string): void
  until(condition: BooleanExpression, body: () => void): void
  when(condition: BooleanExpression, then: () => void): void
  /** A mistake that stops the run. A language that looks for no mistakes leaves it out. */
  stopIf(condition: BooleanExpression, message: Message): void
}
