/** Which statements draw random numbers: their ops are performed by the interpreter, in order. */
import type { Statement } from '../../program/ir'
import type { Operation } from '../../program/passes/operands'
import type { ModuleContext } from '../regions/module-context'
import { partsOf, visitCondition, visitOperation } from './effects'

/** Whether the statement itself, without those inside it, draws random numbers. */
export function drawsRandom({ language }: ModuleContext, node: Statement): boolean {
  let draws = false
  const visit = (each: Operation) => {
    if (each.kind === 'op' && language.ops.get(each.op)?.random) draws = true
  }
  const { operations, conditions } = partsOf(node)
  for (const each of operations) visitOperation(each, visit)
  for (const each of conditions) visitCondition(each, visit)
  return draws
}
