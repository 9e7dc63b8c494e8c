import { defineBlock } from '../../src/core/language/block'
import { number } from '../../src/core/language/slots'
import { binary } from '../../src/core/program/build'

export default defineBlock({
  type: 'maths_subtract',
  gives: 'number',
  text: '{a} − {b}',
  slots: { a: number(1), b: number(1) },
  order: 2,
  help: 'Takes the second number away from the first. 5 − 3 is 2.',
  lower: ({ a, b }) => binary('-', a, b),
  examples: [
    { shows: '5 − 3 = 2', args: { a: 5, b: 3 }, gives: 2 },
    { shows: '3 − 5 = −2', args: { a: 3, b: 5 }, gives: -2 },
    {
      shows: '∞ − ∞ has no answer',
      args: { a: Number.POSITIVE_INFINITY, b: Number.POSITIVE_INFINITY },
      stops: '∞ − ∞ has no answer.',
    },
  ],
})
