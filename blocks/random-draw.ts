/**
 * The one op that random numbers come from in every language: it moves the generator on and gives its new state.
 * Blocks turn that state into the number that they want, in the very steps of src/core/maths/random.ts.
 */

import type { Expansion } from '../src/core/language/expansion'
import { defineOp } from '../src/core/language/op'
import { STATES } from '../src/core/maths/random'
import { message } from '../src/core/message'
import { binary, compare, constant, unary, useOp } from '../src/core/program/build'
import type { NumberExpression } from '../src/core/program/ir'

export const draw = defineOp({
  name: 'draw',
  parameters: [],
  gives: 'number',
  random: true,
  primitive: true,
  run: (machine) => machine.nextRandom(),
})

/** `unitFrom` of the next state: from 0 up to, not including, 1. */
export function drawUnit(plain: Expansion): NumberExpression {
  const state = plain.local(useOp(draw), 'drawn')
  return binary('/', binary('-', state, constant(1)), constant(STATES))
}

/** `betweenFrom` the next state. */
export function drawBetween(plain: Expansion, from: NumberExpression, to: NumberExpression) {
  const unit = drawUnit(plain)
  if (from.kind !== 'number' || to.kind !== 'number')
    return binary('+', from, binary('*', binary('-', to, from), unit))
  // 0 + and 1 × change nothing, and what can be worked out beforehand is.
  const distance = to.value - from.value
  const stretched = distance === 1 ? unit : binary('*', constant(distance), unit)
  return from.value === 0 ? stretched : binary('+', from, stretched)
}

/** `wholeFrom` the next state for `count` numbers from `from` on, short of its last line. */
export function drawWhole(plain: Expansion, from: NumberExpression, count: NumberExpression) {
  return binary('+', from, unary('floor', binary('*', drawUnit(plain), count)))
}

/** `checkEnds` as a plain program. */
export function stopAtFarEnds(plain: Expansion, from: NumberExpression, to: NumberExpression): void {
  plain.stopIf(
    compare('=', unary('abs', binary('-', to, from)), constant(Number.POSITIVE_INFINITY)),
    message('ends-endlessly-apart-plain'),
  )
}
