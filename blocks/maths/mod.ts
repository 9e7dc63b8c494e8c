import { defineBlock } from '../../src/core/language/block'
import { number } from '../../src/core/language/slots'
import { binary } from '../../src/core/program/build'

export default defineBlock({
  type: 'maths_mod',
  gives: 'number',
  text: '{a} mod {b}',
  slots: { a: number(10), b: number(3) },
  order: 6,
  help: 'What is left over after dividing. 7 mod 3 is 1, because 7 = 2 × 3 + 1. The result has the sign of the second number: −7 mod 3 is 2.',
  lower: ({ a, b }) => binary('mod', a, b),
  examples: [
    { shows: '7 = 2 × 3 + 1', args: { a: 7, b: 3 }, gives: 1 },
    { shows: '−7 = −3 × 3 + 2', args: { a: -7, b: 3 }, gives: 2 },
    { shows: '7 = −3 × −3 − 2', args: { a: 7, b: -3 }, gives: -2 },
    { shows: 'mod 0 has no answer', args: { a: 5, b: 0 }, stops: '5 mod 0 has no answer.' },
  ],
})
