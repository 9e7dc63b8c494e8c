/**
 * How a `for each` is said in Scratch, which has no such block: as a repeat that changes the variable where that comes
 * to the same, else with a variable of its own that counts.
 */
import type { NumberExpression, Statement } from '../../../core/program/ir'
import { visit } from '../../../core/program/visit'
import type { Calls } from './calls'

export type ForEach = Extract<Statement, { kind: 'forEach' }>

/** Whether the variable itself can count: it starts with a whole number, and nothing else sets or needs it. */
export const countsItself = ({ from, to, variable, body }: ForEach, calls: Calls): boolean =>
  from.kind === 'number' &&
  Number.isInteger(from.value) &&
  Math.abs(from.value) < 2 ** 31 &&
  !reads(to, variable) &&
  !calls.sets(body, variable)

function reads(part: NumberExpression, wanted: number): boolean {
  let found = false
  visit(part, ({ kind, variable }) => {
    found ||= kind === 'variable' && variable === wanted
  })
  return found
}

/** Whether the number is sure to be whole. */
export const isWhole = (node: NumberExpression): boolean =>
  node.kind === 'length' || (node.kind === 'number' && Number.isInteger(node.value))
