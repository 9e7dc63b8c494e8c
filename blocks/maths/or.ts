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
  type: 'maths_or',
  gives: 'boolean',
  text: '{a} or {b}',
  slots: { a: boolean(), b: boolean() },
  order: 12,
  help: 'Yes if at least one of the answers is yes. If the first answer is yes, it does not ask the second question.',
  lower: ({ a, b }) => logic('or', a, b),
  examples: [
    {
      shows: 'no or yes is yes',
      args: { a: no, b: yes },
      gives: true,
    },
    {
      shows: 'no or no is no',
      args: { a: no, b: no },
      gives: false,
    },
    {
      shows: 'after a yes, the second question is not asked',
      args: { a: yes, b: unasked },
      gives: true,
    },
  ],
})
