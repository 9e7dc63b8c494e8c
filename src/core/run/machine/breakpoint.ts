/**
 * A block before which a run pauses: always, or only when a simple comparison holds. Plain data by ids, so that the page
 * can hand it to the worker and it outlives edits of the program.
 */
import { message } from '../../message'
import { compare, constant, item, length, missing } from '../../program/build'
import type {
  BooleanExpression,
  CompareName,
  ListExpression,
  NumberExpression,
  Program,
} from '../../program/ir'

export interface Breakpoint {
  readonly blockId: string
  /** Null to pause each time. */
  readonly when: Condition | null
}

export interface Condition {
  readonly left: Measured
  readonly is: CompareName
  readonly right: Operand
}

/** What is looked at. Positions in a list count from 1. */
export type Measured =
  | VariableOperand
  | { readonly kind: 'item'; readonly listId: string; readonly index: Operand }
  | { readonly kind: 'length'; readonly listId: string }

export type Operand = VariableOperand | { readonly kind: 'number'; readonly value: number }

interface VariableOperand {
  readonly kind: 'variable'
  readonly variableId: string
}

/** The condition as an expression of the program; what the program does not have is missing in it. */
export function lowerCondition({ left, is, right }: Condition, program: Program): BooleanExpression {
  return compare(is, numberOf(left, program), numberOf(right, program))
}

function numberOf(node: Measured | Operand, program: Program): NumberExpression {
  switch (node.kind) {
    case 'number':
      return constant(node.value)
    case 'variable': {
      const variable = program.variables.findIndex(({ id }) => id === node.variableId)
      return variable < 0 ? missing(message('variable-is-gone')) : { kind: 'variable', variable, at: '' }
    }
    case 'item':
      return item(listOf(node.listId, program), numberOf(node.index, program))
    case 'length':
      return length(listOf(node.listId, program))
  }
}

function listOf(listId: string, program: Program): ListExpression {
  const list = program.lists.findIndex(({ id }) => id === listId)
  return list < 0 ? missing(message('list-is-gone')) : { kind: 'list', list, at: '' }
}
