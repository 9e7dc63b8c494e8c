import { defineBlock } from '../../src/core/language/block'
import { number } from '../../src/core/language/slots'
import { unary } from '../../src/core/program/build'

export default defineBlock({
  type: 'maths_round',
  gives: 'number',
  text: 'round {a}',
  slots: { a: number() },
  order: 7,
  help: 'The nearest whole number: 2.4 becomes 2, and 2.6 becomes 3. Halves go up: 2.5 becomes 3.',
  lower: ({ a }) => unary('round', a),
  examples: [
    { shows: '2.4 is nearest to 2', args: { a: 2.4 }, gives: 2 },
    { shows: 'halves go up', args: { a: 2.5 }, gives: 3 },
    { shows: 'halves go up below 0 too: −2.5 becomes −2', args: { a: -2.5 }, gives: -2 },
  ],
})
