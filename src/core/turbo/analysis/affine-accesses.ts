/**
 * The places where every turn of a counted loop reaches into a list at an index that can be told beforehand. Only
 * what every turn does counts: nothing inside an `if`, a loop in the loop, or the right side of `and` and `or`.
 */
import type { BooleanExpression, ListExpression, NumberExpression, Statement } from '../../program/ir'
import { operandsOf } from '../../program/passes/operands'
import type { Expand } from '../regions/module-context'
import { partsOf } from './effects'
import { isExact, type Motion } from './induction-variables'

export interface Access {
  readonly statement: Statement
  /** Its position in the body. */
  readonly position: number
  /** The node, or the statement itself where it replaces an item. */
  readonly node: object
  readonly list: number
  readonly index: NumberExpression
  readonly stride: number | 'fixed'
}

export function accessesIn(motion: Motion, expand: Expand): readonly Access[] {
  const found: Access[] = []
  for (const [position, statement] of motion.loop.body.entries()) {
    const add = (node: object, list: ListExpression, index: NumberExpression) => {
      if (list.kind !== 'list' || !motion.keepsLength(list.list)) return
      const stride = motion.strideOf(index)
      if (stride === null || !isExact(index)) return
      found.push({ statement, position, node, list: list.list, index, stride })
    }
    const look = (node: NumberExpression): void => {
      if (node.kind === 'op') {
        // What the interpreter works out, it checks itself.
        const expanded = expand(node)
        if (expanded) look(expanded)
        return
      }
      if (node.kind === 'item') add(node, node.list, node.index)
      for (const operand of operandsOf(node)) look(operand)
    }
    const ask = (node: BooleanExpression): void => {
      if (node.kind === 'logic' || node.kind === 'not') ask(node.a)
      else if (node.kind === 'compare') {
        look(node.a)
        look(node.b)
      }
    }
    if (statement.kind === 'op' || statement.kind === 'loop') continue
    if (statement.kind === 'setItem') {
      add(statement, statement.list, statement.index)
      look(statement.index)
      for (const operand of operandsOf(statement.list)) look(operand)
      look(statement.value)
      continue
    }
    const { operations, questions } = partsOf(statement)
    for (const each of operations) look(each as NumberExpression)
    for (const each of questions) ask(each)
  }
  return found
}
