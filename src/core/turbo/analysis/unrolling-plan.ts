/**
 * The plan for unrolling with a deferred NaN check: whether a loop's body is nothing but assignments that can't exit,
 * so that one NaN check at the end of many iterations replaces one after each assignment. How many iterations at a time:
 * FACTORS in loops/unrolling.ts.
 */
import type { NumberExpression, Statement } from '../../program/ir'
import { operandsOf } from '../../program/passes/operands'
import { costOf } from './cost'
import type { StripPlan } from './strip-mining-plan'

/** Loops with longer bodies gain little. */
const LARGEST_COST = 24

export type Assignment = Extract<Statement, { kind: 'setVariable' | 'setLocal' }>

/** The body without its induction steps, if all of it can be unrolled. */
export function unrollableBody({
  evolution,
  hasStaticCost,
  accesses,
}: StripPlan): readonly Assignment[] | null {
  const { loop } = evolution
  if (!hasStaticCost || costOf(loop) > LARGEST_COST) return null
  if (loop.kind === 'forEach' && !evolution.inductions.has(loop.variable)) return null
  if (accesses.some(({ stride }) => typeof stride !== 'number' || stride < 0)) return null
  const positions = new Set([...evolution.inductions.values()].map(({ position }) => position))
  const assignments = loop.body.filter((_, i) => !positions.has(i))
  const checked = new Set(accesses.map(({ node }) => node))
  /** Nothing in it can exit, and no induction variable is in it but in indexes, which the access streams follow. */
  const isPlain = (node: NumberExpression): boolean => {
    if (node.kind === 'item') return checked.has(node)
    if (node.kind === 'variable') return !evolution.inductions.has(node.variable)
    // x⁰ is 1 for every x: a power does not propagate a not-a-number.
    if (node.kind === 'binary' && node.name === 'power') return false
    if (node.kind === 'op' || node.kind === 'missing' || node.kind === 'call' || node.kind === 'length')
      return false
    return operandsOf(node).every(isPlain)
  }
  const isFit = (statement: Statement): statement is Assignment =>
    (statement.kind === 'setVariable' || statement.kind === 'setLocal') && isPlain(statement.value)
  return assignments.length > 0 && assignments.every(isFit) ? assignments : null
}

/**
 * Whether the target is a recurrence on itself, so that a not-a-number in it persists and is found at the end: a
 * reduction, as in “change total by …”, but x = 1 / x as well.
 */
export function carriesNaN(statement: Assignment, assignments: readonly Assignment[]): boolean {
  const { value } = statement
  const isOnly = assignments.every(
    (each) =>
      each === statement ||
      each.kind !== 'setVariable' ||
      statement.kind !== 'setVariable' ||
      each.variable !== statement.variable,
  )
  const isSelf = (node: NumberExpression) =>
    statement.kind === 'setVariable' && node.kind === 'variable' && node.variable === statement.variable
  return (
    isOnly &&
    value.kind === 'binary' &&
    ['+', '-', '*', '/'].includes(value.name) &&
    (isSelf(value.a) || isSelf(value.b))
  )
}
