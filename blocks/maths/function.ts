import { defineBlock } from '../../src/core/language/block'
import { choice, number } from '../../src/core/language/slots'
import { unary } from '../../src/core/program/build'

export default defineBlock({
  type: 'maths_function',
  gives: 'number',
  text: '{function} of {a}',
  slots: {
    function: choice(
      ['abs', 'abs'],
      ['sqrt', 'sqrt'],
      ['ln', 'ln'],
      ['exp', 'e ^'],
      ['floor', 'floor'],
      ['ceiling', 'ceiling'],
    ),
    a: number(),
  },
  order: 8,
  help: 'abs drops the minus sign, sqrt of 9 is 3, e ^ of 1 is 2.718…, and ln goes back: ln of 2.718… is 1. floor rounds down and ceiling rounds up. sqrt and ln of numbers below 0 have no answer.',
  lower: (slots) => unary(slots.function, slots.a),
  examples: [
    { shows: 'abs drops the minus sign', args: { function: 'abs', a: -3 }, gives: 3 },
    { shows: '3 × 3 = 9, so the square root of 9 is 3', args: { function: 'sqrt', a: 9 }, gives: 3 },
    { shows: 'ln of 10', args: { function: 'ln', a: 10 }, gives: Math.LN10 },
    {
      shows: 'ln of 0 is endlessly far below 0',
      args: { function: 'ln', a: 0 },
      gives: Number.NEGATIVE_INFINITY,
    },
    { shows: 'e ^ of 1 is the number e', args: { function: 'exp', a: 1 }, gives: Math.E },
    { shows: 'floor rounds down', args: { function: 'floor', a: -2.5 }, gives: -3 },
    { shows: 'ceiling rounds up', args: { function: 'ceiling', a: 2.1 }, gives: 3 },
    {
      shows: 'no number times itself is −4',
      args: { function: 'sqrt', a: -4 },
      stops: 'The square root of -4 has no answer: it is below 0.',
    },
    {
      shows: 'ln of a number below 0 has no answer',
      args: { function: 'ln', a: -1 },
      stops: 'ln of -1 has no answer: it is below 0.',
    },
  ],
})
