/** Closures of conditions. `and` and `or` are short-circuiting: they ask their right side only where the left leaves it open. */
import type { BooleanExpression } from '../../../program/ir'
import { type Closures, type Get, haltAt } from './closures'

export function conditionClosure(node: BooleanExpression, closures: Closures): Get<boolean> {
  switch (node.kind) {
    case 'compare':
      return compareClosure(node, closures)
    case 'logic': {
      const a = closures.condition(node.a)
      const b = closures.condition(node.b)
      return node.name === 'and' ? () => a() && b() : () => a() || b()
    }
    case 'not': {
      const a = closures.condition(node.a)
      return () => !a()
    }
    case 'op':
      // The IR has ops in a condition's place only where they give a yes or no.
      return closures.op(node) as Get<boolean>
    case 'missing':
      return haltAt(node)
  }
}

function compareClosure(
  node: Extract<BooleanExpression, { kind: 'compare' }>,
  closures: Closures,
): Get<boolean> {
  const a = closures.number(node.a)
  const b = closures.number(node.b)
  switch (node.name) {
    case '<':
      return () => a() < b()
    case '<=':
      return () => a() <= b()
    case '=':
      return () => a() === b()
    case '≠':
      return () => a() !== b()
    case '>=':
      return () => a() >= b()
    case '>':
      return () => a() > b()
  }
}
