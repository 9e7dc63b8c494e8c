/**
 * Short constructors for IR nodes, for block files to write their lowering with.
 *
 * Nodes made here have no block yet (`at: ''`); lowering gives them the id of the block that made them.
 */

import type { VariableReference } from '../language/slots'
import type { Message } from '../message'
import type {
  BinaryName,
  BooleanExpression,
  CompareName,
  ListExpression,
  Missing,
  NumberExpression,
  OpArgument,
  Statement,
  TextExpression,
  UnaryName,
} from './ir'

const at = ''

export const missing = (message: Message): Missing => ({ kind: 'missing', message, at })
export const constant = (value: number): NumberExpression => ({ kind: 'number', value, at })
export const local = (index: number): NumberExpression => ({ kind: 'local', local: index, at })
export const unary = (name: UnaryName, a: NumberExpression): NumberExpression => ({
  kind: 'unary',
  name,
  a,
  at,
})
export const binary = (name: BinaryName, a: NumberExpression, b: NumberExpression): NumberExpression => ({
  kind: 'binary',
  name,
  a,
  b,
  at,
})
export const item = (list: ListExpression, index: NumberExpression): NumberExpression => ({
  kind: 'item',
  list,
  index,
  at,
})
export const length = (list: ListExpression): NumberExpression => ({ kind: 'length', list, at })
export const compare = (name: CompareName, a: NumberExpression, b: NumberExpression): BooleanExpression => ({
  kind: 'compare',
  name,
  a,
  b,
  at,
})
export const logic = (name: 'and' | 'or', a: BooleanExpression, b: BooleanExpression): BooleanExpression => ({
  kind: 'logic',
  name,
  a,
  b,
  at,
})
export const not = (a: BooleanExpression): BooleanExpression => ({ kind: 'not', a, at })

/** The variable's value. */
export const variable = (reference: VariableReference): NumberExpression =>
  reference.kind === 'chosen'
    ? { kind: 'variable', variable: reference.variable, at }
    : missing(reference.message)

export const setVariable = (reference: VariableReference, value: NumberExpression): Statement =>
  reference.kind === 'chosen'
    ? { kind: 'setVariable', variable: reference.variable, value, at }
    : missing(reference.message)

export const setItem = (
  list: ListExpression,
  index: NumberExpression,
  value: NumberExpression,
): Statement => ({
  kind: 'setItem',
  list,
  index,
  value,
  at,
})

type OpInput = NumberExpression | ListExpression | TextExpression | VariableReference | string

/**
 * Uses an op. Pass its arguments in order: expressions, a menu's variable, or a choice's value as a string.
 * Usable as a number, as a yes/no question and as a statement, whichever the op gives.
 */
export function useOp(
  op: { readonly name: string; readonly parameters: readonly OpArgument['type'][] },
  ...inputs: OpInput[]
) {
  const args: OpArgument[] = []
  for (const [i, type] of op.parameters.entries()) {
    const input = inputs[i] as OpInput
    if (type === 'variable') {
      const reference = input as VariableReference
      if (reference.kind === 'missing') return missing(reference.message)
      args.push({ type, value: reference.variable })
    } else args.push({ type, value: input } as OpArgument)
  }
  return { kind: 'op' as const, op: op.name, args, at }
}
