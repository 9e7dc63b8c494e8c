/**
 * NaN analysis, a data-flow analysis from the leaves up: which expressions can come out as not-a-number. Memory never
 * holds one, since every engine stops before it would store one; so a check is needed only where arithmetic can make
 * one, and, because a quiet NaN propagates (IEEE 754, 6.2.3), only once at the end of an expression.
 */
import type { NumberExpression } from '../../program/ir'
import type { Expand } from '../regions/module-context'

/** `expand` gives the expression that an op stands for, if it does. */
export function mayBeNaN(node: NumberExpression, expand: Expand): boolean {
  const may = (each: NumberExpression) => mayBeNaN(each, expand)
  switch (node.kind) {
    case 'number':
      return Number.isNaN(node.value)
    case 'variable':
    case 'local':
    case 'item':
    case 'length':
    case 'missing':
      return false
    case 'unary':
      return node.name === 'sqrt' || node.name === 'ln' || may(node.a)
    case 'binary':
      return may(node.a) || may(node.b) || makesNaN(node)
    case 'op': {
      const expanded = expand(node)
      return expanded === null || may(expanded)
    }
    case 'call':
      return true
  }
}

/** Whether two proper numbers can make one that is none. */
function makesNaN({ name, a, b }: Extract<NumberExpression, { kind: 'binary' }>): boolean {
  const isWellConditioned = (node: NumberExpression) =>
    (node.kind === 'number' && Number.isFinite(node.value)) || node.kind === 'length'
  const isFiniteAndNotZero = (node: NumberExpression) =>
    node.kind === 'number' && Number.isFinite(node.value) && node.value !== 0
  switch (name) {
    case 'min':
    case 'max':
      return false
    case '+':
    case '-':
      return !isWellConditioned(a) && !isWellConditioned(b)
    case '*':
      return (
        !isFiniteAndNotZero(a) && !isFiniteAndNotZero(b) && !(isWellConditioned(a) && isWellConditioned(b))
      )
    case '/':
      return !isFiniteAndNotZero(a) && !isFiniteAndNotZero(b)
    case 'power':
    case 'mod':
      return true
  }
}
