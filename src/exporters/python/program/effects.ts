/** Which expressions do more than look: those that call own blocks or draw random numbers. Their order matters. */
import type { Language } from '../../../core/language/language'
import type { BooleanExpression } from '../../../core/program/ir'
import type { Operation } from '../../../core/program/passes/operands'
import { visit } from '../../../core/program/visit'

export function hasEffects(node: Operation | BooleanExpression, language: Language): boolean {
  let found = false
  visit(node, ({ kind, op }) => {
    if (kind === 'call' || (kind === 'op' && language.ops.get(op as string)?.random)) found = true
  })
  return found
}

export function hasCalls(node: unknown): boolean {
  let found = false
  visit(node, ({ kind }) => {
    if (kind === 'call') found = true
  })
  return found
}
