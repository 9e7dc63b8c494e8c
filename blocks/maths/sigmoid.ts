import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { number } from '../../src/core/language/slots'
import { sigmoid } from '../../src/core/maths/sigmoid'
import { useOp } from '../../src/core/program/build'
import { sigmoidOf } from '../sigmoid-of'

/** 1 ÷ (1 + e^−x). */
const sigmoidOp = defineOp({
  name: 'sigmoid',
  parameters: ['number'],
  gives: 'number',
  // biome-ignore lint/style/noNonNullAssertion: a fast form is given an argument for each parameter of its op
  fast: { kind: 'expression', of: ([x]) => sigmoidOf(x!) },
  run: (_, x) => sigmoid(x),
  expand: (_, x) => sigmoidOf(x),
})

export default defineBlock({
  type: 'maths_sigmoid',
  gives: 'number',
  text: 'sigmoid of {x}',
  slots: { x: number(0) },
  order: 16,
  help: 'Squeezes any number between 0 and 1: sigmoid of 0 is 0.5, of 5 about 0.993, of −5 about 0.007. A neuron answers with it: near 1 means yes, near 0 means no.',
  lower: ({ x }) => useOp(sigmoidOp, x),
  ops: [sigmoidOp],
  examples: [
    { shows: '0 lands in the middle', args: { x: 0 }, gives: 0.5 },
    { shows: '2 lands near 1', args: { x: 2 }, gives: 0.8807970779778824 },
    { shows: '−2 lands just as near 0', args: { x: -2 }, gives: 0.11920292202211755 },
    { shows: '∞ lands on 1', args: { x: Number.POSITIVE_INFINITY }, gives: 1 },
  ],
})
