import { defineBlock } from '../../src/core/language/block'
import { number } from '../../src/core/language/slots'
import { binary } from '../../src/core/program/build'

export default defineBlock({
  type: 'maths_power',
  gives: 'number',
  text: '{a} to the power of {b}',
  slots: { a: number(2), b: number(3) },
  order: 5,
  help: 'Multiplies a number by itself as often as you say. 2 to the power of 3 is 2 × 2 × 2 = 8.',
  lower: ({ a, b }) => binary('power', a, b),
  examples: [
    { shows: '2 × 2 × 2 = 8', args: { a: 2, b: 3 }, gives: 8 },
    { shows: 'to the power of 0.5 is the square root', args: { a: 9, b: 0.5 }, gives: 3 },
    { shows: 'to the power of −1 is 1 divided by it', args: { a: 4, b: -1 }, gives: 0.25 },
    {
      shows: 'a number below 0 has no square root',
      args: { a: -8, b: 0.5 },
      stops: '-8 to the power of 0.5 has no answer.',
    },
  ],
})
