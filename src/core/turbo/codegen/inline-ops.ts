/** Ops that stand for an expression of their arguments, as compiled code works them out. */
import type { Language } from '../../language/language'
import type { NumberExpression } from '../../program/ir'
import { operandsOf } from '../../program/passes/operands'
import type { Expand } from '../regions/module-context'

/** Gives the expression that an op stands for, or null where the interpreter has to work it out. */
export function expander(language: Language): Expand {
  return ({ op, args }) => {
    const fast = language.ops.get(op)?.fast
    if (fast?.kind !== 'expression') return null
    const numbers = args.flatMap((arg) => (arg.type === 'number' ? arg.value : []))
    const expression = fast.of(numbers)
    return numbers.some((each) => !isPlain(each) && timesIn(expression, each, numbers) > 1)
      ? null
      : expression
  }
}

/**
 * What stands in the expression twice would be worked out twice: it would draw other random numbers the second
 * time, and blocks inside one another would double the code with each.
 */
const isPlain = ({ kind }: NumberExpression) => ['number', 'variable', 'local'].includes(kind)

function timesIn(
  expression: NumberExpression,
  wanted: NumberExpression,
  all: readonly NumberExpression[],
): number {
  if (expression === wanted) return 1
  if (all.includes(expression)) return 0
  return operandsOf(expression).reduce((sum, each) => sum + timesIn(each, wanted, all), 0)
}
