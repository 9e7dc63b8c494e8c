/**
 * Affine accesses: where every iteration of a counted loop reaches into a list at an index that is an affine function
 * of the induction variables, so that its range is known before the loop. Only what every iteration does counts:
 * nothing under a condition, in a loop in the loop, or on the right side of `and` and `or`. Which index counts as
 * affine, and what its stride is: `strideOf` and `isExact` in scalar-evolution.ts. One more kind of index needs a case
 * there, in `keyOf`, and in `indexAfter` of loops/access-streams.ts.
 */
import type { BooleanExpression, ListExpression, NumberExpression, Statement } from '../../program/ir'
import { type Operation, operandsOf } from '../../program/passes/operands'
import type { Expand } from '../regions/module-context'
import { partsOf } from './effects'
import { isExact, type ScalarEvolution } from './scalar-evolution'

export interface Access {
  readonly statement: Statement
  /** Its position in the body. */
  readonly position: number
  /** The node, or the statement itself where it replaces an item. */
  readonly node: object
  readonly list: number
  readonly index: NumberExpression
  /** Items from iteration to iteration; 'invariant' where only run time can tell. */
  readonly stride: number | 'invariant'
}

export function accessesIn(evolution: ScalarEvolution, expand: Expand): readonly Access[] {
  const found: Access[] = []
  for (const [position, statement] of evolution.loop.body.entries()) {
    const add = (node: object, list: ListExpression, index: NumberExpression) => {
      if (list.kind !== 'list' || !evolution.keepsLength(list.list)) return
      const stride = evolution.strideOf(index)
      if (stride === null || !isExact(index)) return
      found.push({ statement, position, node, list: list.list, index, stride })
    }
    const visit = (node: Operation): void => {
      if (node.kind === 'op') {
        // What falls back to the interpreter is checked there.
        const expanded = expand(node)
        if (expanded) visit(expanded)
        return
      }
      if (node.kind === 'item') add(node, node.list, node.index)
      for (const operand of operandsOf(node)) visit(operand)
    }
    const visitDecided = (node: BooleanExpression): void => {
      if (node.kind === 'logic' || node.kind === 'not') visitDecided(node.a)
      else if (node.kind === 'compare') {
        visit(node.a)
        visit(node.b)
      }
    }
    if (statement.kind === 'op' || statement.kind === 'loop') continue
    if (statement.kind === 'setItem') {
      add(statement, statement.list, statement.index)
      visit(statement.index)
      for (const operand of operandsOf(statement.list)) visit(operand)
      visit(statement.value)
      continue
    }
    const { operations, conditions } = partsOf(statement)
    for (const each of operations) visit(each)
    for (const each of conditions) visitDecided(each)
  }
  return found
}

/** The same for accesses that are always at the same item of the same list. */
export function keyOf({ list, index, position }: Access, evolution: ScalarEvolution): string {
  const write = (node: NumberExpression): string => {
    switch (node.kind) {
      case 'number':
        return String(node.value)
      case 'variable':
        return `v${node.variable}:${phaseOf(evolution, node.variable, position)}`
      case 'local':
        return `l${node.local}`
      case 'unary':
        return `-(${write(node.a)})`
      case 'binary':
        return `(${write(node.a)}${node.name}${write(node.b)})`
      default:
        throw new Error(`An index can't be followed through ${node.kind}.`)
    }
  }
  return `${list} ${write(index)}`
}

/** How many of a variable's steps are behind it when the body's statement at `position` begins: 0 or 1. */
export function phaseOf(evolution: ScalarEvolution, variable: number, position: number): number {
  const induction = evolution.inductions.get(variable)
  return induction && induction.position >= 0 && induction.position < position ? 1 : 0
}
