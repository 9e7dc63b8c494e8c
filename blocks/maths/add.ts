import { defineBlock } from '../../src/core/language/block'
import { number } from '../../src/core/language/slots'
import { binary } from '../../src/core/program/build'

export default defineBlock({
  type: 'maths_add',
  gives: 'number',
  text: '{a} + {b}',
  slots: { a: number(1), b: number(1) },
  order: 1,
  help: 'Adds two numbers. 2 + 3 is 5.',
  lower: ({ a, b }) => binary('+', a, b),
  examples: [
    { shows: '2 + 3 = 5', args: { a: 2, b: 3 }, gives: 5 },
    {
      shows: '0.1 + 0.2 is a tiny bit more than 0.3: computers round',
      args: { a: 0.1, b: 0.2 },
      gives: 0.30000000000000004,
    },
    {
      shows: '∞ + −∞ has no answer',
      args: { a: Number.POSITIVE_INFINITY, b: Number.NEGATIVE_INFINITY },
      stops: '∞ + -∞ has no answer.',
    },
  ],
})
