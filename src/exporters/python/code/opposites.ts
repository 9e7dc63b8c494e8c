/** Sums that begin with a minus, so that `b += -0.1 * step` can be written as `b -= 0.1 * step`. */
import type { NumberExpression } from '../../../core/program/ir'

/** The number with its sign turned round, where that leaves a minus out; null elsewhere. Turning a sign is exact. */
export function opposite(node: NumberExpression): NumberExpression | null {
  if (node.kind === 'number') return node.value < 0 ? { ...node, value: -node.value } : null
  if (node.kind === 'unary') return node.name === 'negate' ? node.a : null
  if (node.kind !== 'binary' || (node.name !== '*' && node.name !== '/')) return null
  const a = opposite(node.a)
  if (!a) return null
  return node.name === '*' && a.kind === 'number' && a.value === 1 ? node.b : { ...node, a }
}
