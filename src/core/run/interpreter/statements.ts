/**
 * Closures of statements that do one thing and go on to the next. A value is worked out whole before it is stored, so
 * that a halt in the middle leaves everything as it was; storing looks for the memory afresh, for an op may have grown it.
 */
import type { Instruction } from '../../program/code'
import type { Closures } from './expressions/closures'

export function statementClosure(
  { statement, next }: Extract<Instruction, { kind: 'simple' }>,
  closures: Closures,
): () => number {
  const { context } = closures
  const { memory } = context
  switch (statement.kind) {
    case 'setVariable': {
      const slot = memory.variables + statement.variable
      const value = closures.number(statement.value)
      return () => {
        const result = value()
        memory.f64[slot] = result
        return next
      }
    }
    case 'setLocal': {
      const { local } = statement
      const value = closures.number(statement.value)
      return () => {
        const result = value()
        memory.f64[context.base + local] = result
        return next
      }
    }
    case 'setItem': {
      const slot = closures.itemSlot(statement.list, closures.number(statement.index), statement.at)
      const value = closures.number(statement.value)
      return () => {
        const place = slot()
        const result = value()
        memory.f64[place] = result
        return next
      }
    }
    case 'op': {
      const run = closures.op(statement)
      return () => {
        run()
        return next
      }
    }
  }
}
