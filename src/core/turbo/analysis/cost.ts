/**
 * The cost model: what an iteration of a loop costs in fuel, from its instructions alone. A unit is about a
 * nanosecond, so that a slice of fuel lasts a few milliseconds whatever the loop does. Inner loops pay for themselves,
 * and so do own blocks.
 */
import type { Statement } from '../../program/ir'
import { type Operation, operandsOf } from '../../program/passes/operands'
import { partsOf } from './effects'

/** Times the iterations of a strip, it is still an int32. */
const LARGEST_COST = 10_000

/** A call of `exp`, `ln`, a power or a remainder. */
const FUNCTION = 30
/** A call of the interpreter's closure for an op, which also pays for the items that it goes through. */
const OP = 100

export function costOf(loop: Statement): number {
  return Math.min(1 + bodiesCost(loop), LARGEST_COST)
}

function bodiesCost(statement: Statement): number {
  let cost = 0
  for (const body of partsOf(statement).bodies) for (const each of body) cost += statementCost(each)
  return cost
}

/** A nested loop is asked about once for each loop around it. */
const known = new WeakMap<Statement, number>()

function statementCost(statement: Statement): number {
  const before = known.get(statement)
  if (before !== undefined) return before
  const cost = newCost(statement)
  known.set(statement, cost)
  return cost
}

function newCost(statement: Statement): number {
  let cost = 1
  const { operations, conditions } = partsOf(statement)
  for (const each of operations) cost += operationCost(each)
  cost += conditions.length * 4
  const isLoop = statement.kind === 'repeat' || statement.kind === 'forEach' || statement.kind === 'loop'
  return cost + (isLoop ? 0 : bodiesCost(statement))
}

function operationCost(node: Operation): number {
  let cost = ownCost(node)
  for (const each of operandsOf(node)) cost += operationCost(each)
  return cost
}

function ownCost(node: Operation): number {
  switch (node.kind) {
    case 'op':
      return OP
    case 'unary':
      return node.name === 'ln' || node.name === 'exp' ? FUNCTION : 1
    case 'binary':
      return node.name === 'power' || node.name === 'mod' ? FUNCTION : 1
    case 'item':
      return 1
    default:
      return 0
  }
}
