import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { number } from '../../src/core/language/slots'
import { wholeFrom } from '../../src/core/maths/random'
import { message } from '../../src/core/message'
import { binary, compare, constant, unary, useOp } from '../../src/core/program/build'
import type { NumberExpression } from '../../src/core/program/ir'
import { draw, drawWhole, stopAtFarEnds } from '../random-draw'
import { checkEnds } from '../random-ends'

const randomWhole = defineOp({
  name: 'randomWhole',
  parameters: ['number', 'number'],
  gives: 'number',
  random: true,
  run(machine, from, to) {
    checkEnds(machine, from, to)
    if (!Number.isInteger(from) || !Number.isInteger(to))
      machine.stop(
        message(
          'maths_random_whole-ends',
          { from, to },
          'Random whole numbers need whole numbers as their ends. They were given { $from } and { $to }.',
        ),
      )
    if (from > to)
      machine.stop(
        message(
          'maths_random_whole-order',
          { from, to },
          'Random whole numbers go from a smaller number to a larger one. They were given { $from } and { $to }.',
        ),
      )
    return wholeFrom(machine.nextRandom(), from, to)
  },
  expand(plain, least, most) {
    const from = plain.keep(least, 'from')
    const to = plain.keep(most, 'to')
    stopAtFarEnds(plain, from, to)
    for (const end of [from, to])
      plain.stopIf(
        compare('≠', end, unary('floor', end)),
        message(
          'maths_random_whole-ends-plain',
          {},
          'Random whole numbers need whole numbers as their ends.',
        ),
      )
    plain.stopIf(
      compare('>', from, to),
      message(
        'maths_random_whole-order-plain',
        {},
        'Random whole numbers go from a smaller number to a larger one.',
      ),
    )
    const whole = plain.local(drawWhole(plain, from, howMany(from, to)), 'whole')
    // A range too wide for float64 to count exactly.
    plain.when(compare('>', whole, to), () => plain.set(whole, to))
    return whole
  },
})

/** How many whole numbers there are from one to another, worked out beforehand where both are typed in. */
const howMany = (from: NumberExpression, to: NumberExpression) =>
  from.kind === 'number' && to.kind === 'number'
    ? constant(to.value - from.value + 1)
    : binary('+', binary('-', to, from), constant(1))

export default defineBlock({
  type: 'maths_random_whole',
  gives: 'number',
  text: 'random whole number from {from} to {to}',
  slots: { from: number(1), to: number(10) },
  order: 15,
  help: 'A surprise whole number. From 1 to 6 it is like rolling a die: 1, 2, 3, 4, 5 or 6.',
  lower: ({ from, to }) => useOp(randomWhole, from, to),
  ops: [randomWhole, draw],
  examples: [
    { shows: 'a die shows 4', args: { from: 1, to: 6 }, gives: 4 },
    { shows: 'from 5 to 5 there is only 5', args: { from: 5, to: 5 }, gives: 5 },
    {
      shows: 'the ends must be whole',
      args: { from: 1.5, to: 6 },
      stops: 'Random whole numbers need whole numbers as their ends. They were given 1.5 and 6.',
    },
    {
      shows: 'the smaller end comes first',
      args: { from: 6, to: 1 },
      stops: 'Random whole numbers go from a smaller number to a larger one. They were given 6 and 1.',
    },
    {
      shows: 'there must be two ends',
      args: { from: 1, to: Number.POSITIVE_INFINITY },
      stops: 'Random numbers need two ends that are not endlessly far apart. They were given 1 and ∞.',
    },
  ],
})
