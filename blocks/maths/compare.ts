import { defineBlock } from '../../src/core/language/block'
import { choice, number } from '../../src/core/language/slots'
import { compare } from '../../src/core/program/build'

const NAMES = { '<': '<', '=': '=', '>': '>', '≤': '<=', '≥': '>=', '≠': '≠' } as const

export default defineBlock({
  type: 'maths_compare',
  gives: 'boolean',
  text: '{a} {comparison} {b}',
  slots: {
    a: number(),
    comparison: choice(['<', '<'], ['=', '='], ['>', '>'], ['≤', '≤'], ['≥', '≥'], ['≠', '≠']),
    b: number(50),
  },
  order: 10,
  help: 'A yes/no question about two numbers: 3 < 7 is yes, 3 > 7 is no. ≤ means smaller or equal, ≥ larger or equal, ≠ not equal.',
  lower: ({ a, comparison, b }) => compare(NAMES[comparison], a, b),
  examples: [
    { shows: '3 is less than 7', args: { a: 3, comparison: '<', b: 7 }, gives: true },
    { shows: '7 is not less than 7', args: { a: 7, comparison: '<', b: 7 }, gives: false },
    { shows: '7 equals 7', args: { a: 7, comparison: '=', b: 7 }, gives: true },
    { shows: '3 is not more than 7', args: { a: 3, comparison: '>', b: 7 }, gives: false },
    { shows: '7 is less than or equal to 7', args: { a: 7, comparison: '≤', b: 7 }, gives: true },
    { shows: '3 is not more than or equal to 7', args: { a: 3, comparison: '≥', b: 7 }, gives: false },
    { shows: '3 is different from 7', args: { a: 3, comparison: '≠', b: 7 }, gives: true },
  ],
})
