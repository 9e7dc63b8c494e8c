import { defineBlock } from '../../src/core/language/block'
import { choice, number } from '../../src/core/language/slots'
import { binary } from '../../src/core/program/build'

export default defineBlock({
  type: 'maths_min_max',
  gives: 'number',
  text: '{which} of {a} and {b}',
  slots: { which: choice(['min', 'smaller'], ['max', 'larger']), a: number(), b: number() },
  order: 9,
  help: 'Picks one of two numbers. The smaller of 3 and 7 is 3, and the larger is 7.',
  lower: ({ which, a, b }) => binary(which, a, b),
  examples: [
    { shows: '3 is smaller than 7', args: { which: 'min', a: 3, b: 7 }, gives: 3 },
    { shows: '7 is larger than 3', args: { which: 'max', a: 3, b: 7 }, gives: 7 },
    { shows: '−7 is smaller than −3', args: { which: 'min', a: -3, b: -7 }, gives: -7 },
  ],
})
