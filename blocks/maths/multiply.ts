import { defineBlock } from '../../src/core/language/block'
import { number } from '../../src/core/language/slots'
import { binary } from '../../src/core/program/build'

export default defineBlock({
  type: 'maths_multiply',
  gives: 'number',
  text: '{a} × {b}',
  slots: { a: number(1), b: number(1) },
  order: 3,
  help: 'Multiplies two numbers. 4 × 5 is 20.',
  lower: ({ a, b }) => binary('*', a, b),
  examples: [
    { shows: '4 × 5 = 20', args: { a: 4, b: 5 }, gives: 20 },
    {
      shows: '0 × ∞ has no answer',
      args: { a: 0, b: Number.POSITIVE_INFINITY },
      stops: '0 × ∞ has no answer.',
    },
  ],
})
