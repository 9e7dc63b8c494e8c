import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { number } from '../../src/core/language/slots'
import { sigmoidSlope } from '../../src/core/maths/sigmoid'
import { binary, constant, useOp } from '../../src/core/program/build'
import { sigmoidOf } from '../sigmoid-of'

/** s × (1 − s) for s = sigmoid(x). */
const slope = defineOp({
  name: 'sigmoidSlope',
  parameters: ['number'],
  gives: 'number',
  fast: {
    kind: 'expression',
    of([x]) {
      // biome-ignore lint/style/noNonNullAssertion: a fast form is given an argument for each parameter of its op
      const s = sigmoidOf(x!)
      return binary('*', s, binary('-', constant(1), s))
    },
  },
  run: (_, x) => sigmoidSlope(x),
  expand(plain, x) {
    const s = plain.local(sigmoidOf(x), 's')
    return binary('*', s, binary('-', constant(1), s))
  },
})

export default defineBlock({
  type: 'maths_sigmoid_slope',
  gives: 'number',
  text: 'slope of sigmoid at {x}',
  slots: { x: number(0) },
  order: 17,
  help: 'How steeply the sigmoid climbs at a place. It is s × (1 − s), where s is the sigmoid there: at 0 it is 0.5 × 0.5 = 0.25, and far out it is nearly 0.',
  lower: ({ x }) => useOp(slope, x),
  ops: [slope],
  examples: [
    { shows: '0.5 × (1 − 0.5) = 0.25', args: { x: 0 }, gives: 0.25 },
    { shows: 'it is flatter at 2', args: { x: 2 }, gives: 0.10499358540350652 },
    { shows: 'far out it is flat', args: { x: Number.POSITIVE_INFINITY }, gives: 0 },
  ],
})
