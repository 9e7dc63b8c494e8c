// biome-ignore-all lint/style/noNonNullAssertion: a fast form is given an argument for each parameter of its op

import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { list, number } from '../../src/core/language/slots'
import { message } from '../../src/core/message'
import { binary, item, length, setItem, unary, useOp } from '../../src/core/program/build'
import { addScaled } from '../element-wise'
import { stopAtDifferentLengths } from '../store-each'

const A_GRADIENT_UPDATE = message('network_gradient_update-what', {}, 'A gradient update')

/**
 * w ← w − rate × g, worked out as w + (−rate) × g. In float64 the two are the same bit for bit, because turning
 * a sign round is exact; so the block `add −rate × gradient to weights` gives the same weights too.
 */
const gradientUpdate = defineOp({
  name: 'gradientUpdate',
  parameters: ['list', 'number', 'list'],
  gives: 'nothing',
  fast: {
    kind: 'map',
    target: 0,
    value: ([weight, rate, slope]) => binary('+', weight!, binary('*', unary('negate', rate!), slope!)),
  },
  run: (machine, weights, rate, gradient) => addScaled(machine, A_GRADIENT_UPDATE, -rate, gradient, weights),
  expand(plain, weights, given, gradient) {
    const rate = plain.keep(given, 'rate')
    stopAtDifferentLengths(plain, A_GRADIENT_UPDATE, gradient, weights)
    plain.each(length(weights), (i) =>
      plain.write(setItem(weights, i, binary('-', item(weights, i), binary('*', rate, item(gradient, i))))),
    )
  },
})

export default defineBlock({
  type: 'network_gradient_update',
  gives: 'statement',
  text: 'move {weights} by − {rate} × {gradient}',
  slots: { weights: list(), rate: number(0.1), gradient: list() },
  order: 4,
  help: 'One step of learning: every weight moves a little downhill, to where the loss is smaller. At rate 0.1, a weight of 5 with gradient 2 becomes 5 − 0.1 × 2 = 4.8.',
  lower: ({ weights, rate, gradient }) => useOp(gradientUpdate, weights, rate, gradient),
  ops: [gradientUpdate],
  examples: [
    {
      shows: '5 − 0.1 × 2 = 4.8 and 1 − 0.1 × (−10) = 2',
      lists: { weights: [5, 1], gradient: [2, -10] },
      args: { weights: 'weights', rate: 0.1, gradient: 'gradient' },
      after: { lists: { weights: [4.8, 2], gradient: [2, -10] } },
    },
    {
      shows: 'lists of different lengths do not fit together',
      lists: { weights: [5, 1, 3], gradient: [2, -10] },
      args: { weights: 'weights', rate: 0.1, gradient: 'gradient' },
      stops: 'A gradient update needs two lists of the same length. gradient has 2 numbers, weights has 3.',
    },
    {
      shows: 'a rate of 0 times ∞ has no answer, and nothing changes',
      lists: { weights: [5, 1], gradient: [2, Number.POSITIVE_INFINITY] },
      args: { weights: 'weights', rate: 0, gradient: 'gradient' },
      stops:
        'A result here stopped being a number. That happens when very large numbers meet, as in ∞ − ∞ or 0 × ∞.',
      after: { lists: { weights: [5, 1] } },
    },
  ],
})
