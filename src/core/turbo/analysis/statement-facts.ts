/** What is known of a statement before any of it is written. */
import type { Statement } from '../../program/ir'
import { placeOf } from '../regions/module-context'
import type { Region } from '../regions/region'
import { partsOf, visitOperation, visitQuestion } from './effects'

/** What follows belongs to this statement. */
export function begin(region: Region, node: Statement): void {
  region.statement = node
  region.pc = placeOf(region.shared, node).start
}

/** Whether the statement itself, without those inside it, draws random numbers. */
export function drawsRandom({ shared }: Region, node: Statement): boolean {
  let draws = false
  const look = (each: { readonly kind: string; readonly op?: string }) => {
    if (each.kind === 'op' && shared.language.ops.get(each.op!)?.random) draws = true
  }
  const { operations, questions } = partsOf(node)
  for (const each of operations) visitOperation(each, look)
  for (const each of questions) visitQuestion(each, look)
  return draws
}
