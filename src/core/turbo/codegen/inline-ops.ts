/** Inline expansion: ops that stand for an expression of their arguments. */
import type { Language } from '../../language/language'
import type { NumberExpression } from '../../program/ir'
import { operandsOf } from '../../program/passes/operands'
import type { Expand } from '../regions/module-context'

/** Gives the expression that an op stands for, or null where it falls back to the interpreter. */
export function expander(language: Language): Expand {
  return ({ op, args }) => {
    const fast = language.ops.get(op)?.fast
    if (fast?.kind !== 'expression') return null
    const numbers = args.flatMap((arg) => (arg.type === 'number' ? arg.value : []))
    const expression = fast.of(numbers)
    return numbers.some((each) => !isLeaf(each) && timesIn(expression, each, numbers) > 1) ? null : expression
  }
}

/**
 * An argument that is named twice would be evaluated twice: it would draw other random numbers the second time, and
 * nested ops would double the code with each.
 */
const isLeaf = ({ kind }: NumberExpression) => ['number', 'variable', 'local'].includes(kind)

function timesIn(
  expression: NumberExpression,
  wanted: NumberExpression,
  all: readonly NumberExpression[],
): number {
  if (expression === wanted) return 1
  if (all.includes(expression)) return 0
  return operandsOf(expression).reduce((sum, each) => sum + timesIn(each, wanted, all), 0)
}
