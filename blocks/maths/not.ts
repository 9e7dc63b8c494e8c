import { defineBlock } from '../../src/core/language/block'
import { boolean } from '../../src/core/language/slots'
import { not } from '../../src/core/program/build'

export default defineBlock({
  type: 'maths_not',
  gives: 'boolean',
  text: 'not {a}',
  slots: { a: boolean() },
  order: 13,
  help: 'Turns the answer round: yes becomes no, and no becomes yes.',
  lower: ({ a }) => not(a),
  examples: [
    {
      shows: '1 = 2 is a no, so not (1 = 2) is a yes',
      args: { a: { type: 'maths_compare', args: { a: 1, comparison: '=', b: 2 } } },
      gives: true,
    },
    {
      shows: '1 = 1 is a yes, so not (1 = 1) is a no',
      args: { a: { type: 'maths_compare', args: { a: 1, comparison: '=', b: 1 } } },
      gives: false,
    },
  ],
})
