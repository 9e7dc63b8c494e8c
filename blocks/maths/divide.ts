import { defineBlock } from '../../src/core/language/block'
import { number } from '../../src/core/language/slots'
import { binary } from '../../src/core/program/build'

export default defineBlock({
  type: 'maths_divide',
  gives: 'number',
  text: '{a} ÷ {b}',
  slots: { a: number(1), b: number(1) },
  order: 4,
  help: 'Divides the first number by the second. 7 ÷ 2 is 3.5. Dividing by 0 gives ∞ (endlessly large), but 0 ÷ 0 has no answer and stops the run.',
  lower: ({ a, b }) => binary('/', a, b),
  examples: [
    { shows: '7 ÷ 2 = 3.5', args: { a: 7, b: 2 }, gives: 3.5 },
    { shows: '1 ÷ 0 is endlessly large', args: { a: 1, b: 0 }, gives: Number.POSITIVE_INFINITY },
    { shows: '0 ÷ 0 has no answer', args: { a: 0, b: 0 }, stops: '0 ÷ 0 has no answer.' },
  ],
})
