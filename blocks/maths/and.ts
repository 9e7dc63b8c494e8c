import { defineBlock } from '../../src/core/language/block'
import { boolean } from '../../src/core/language/slots'
import { logic } from '../../src/core/program/build'

const yes = { type: 'maths_compare', args: { a: 1, comparison: '=', b: 1 } }
const no = { type: 'maths_compare', args: { a: 1, comparison: '=', b: 2 } }
/** Asking whether 0 ÷ 0 is 1 would stop the run. */
const unasked = {
  type: 'maths_compare',
  args: { a: { type: 'maths_divide', args: { a: 0, b: 0 } }, comparison: '=', b: 1 },
}

export default defineBlock({
  type: 'maths_and',
  gives: 'boolean',
  text: '{a} and {b}',
  slots: { a: boolean(), b: boolean() },
  order: 11,
  help: 'Yes if both answers are yes. If the first answer is no, it does not ask the second question.',
  lower: ({ a, b }) => logic('and', a, b),
  examples: [
    {
      shows: 'yes and yes is yes',
      args: { a: yes, b: yes },
      gives: true,
    },
    {
      shows: 'yes and no is no',
      args: { a: yes, b: no },
      gives: false,
    },
    {
      shows: 'after a no, the second question is not asked',
      args: { a: no, b: unasked },
      gives: false,
    },
  ],
})
