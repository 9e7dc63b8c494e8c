/** The head of a loop that counts, as Python says it with `range`. */
import type { NumberExpression } from '../../../core/program/ir'
import { infix } from '../../precedence'
import type { Used } from '../spellings/helpers'
import type { Expressions } from './expressions'
import { LEVEL } from './precedence'

export function countingHead(
  name: string,
  from: NumberExpression,
  to: NumberExpression,
  text: Expressions,
  used: Used,
): string {
  const first = text.number(from).text
  const last = text.number(to).text
  if (!text.known(from).whole) return `for ${name} in ${used.helper('count_up')}(${first}, ${last}):`
  return `for ${name} in range(${first}, ${endOf(to, text, used)}):`
}

/** One past the last number of a range, as Python wants it. */
function endOf(to: NumberExpression, text: Expressions, used: Used): string {
  if (to.kind === 'number' && Number.isSafeInteger(to.value)) return String(to.value + 1)
  const one = text.literal(1)
  if (!text.known(to).whole) {
    used.import('import math')
    return `math.floor(${text.number(to).text}) + 1`
  }
  if (to.kind === 'binary' && to.name === '-' && to.b.kind === 'number' && to.b.value === 1)
    return text.number(to.a).text
  return infix(text.number(to), '+', one, LEVEL.sum).text
}
