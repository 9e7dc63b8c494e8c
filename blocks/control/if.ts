import { defineBlock } from '../../src/core/language/block'
import { body, boolean } from '../../src/core/language/slots'

export default defineBlock({
  type: 'control_if',
  gives: 'statement',
  text: 'if {condition} then {body}',
  slots: { condition: boolean(), body: body() },
  order: 5,
  help: 'Asks the question. If the answer is yes, the blocks inside run; if it is no, they are left out.',
  lower: ({ condition, body }) => ({ kind: 'if', condition, then: body, else: [], at: '' }),
  examples: [
    {
      shows: '5 is more than 3, so the score grows',
      variables: { score: 0 },
      args: {
        condition: { type: 'maths_compare', args: { a: 5, comparison: '>', b: 3 } },
        body: [{ type: 'variables_change', args: { variable: 'score', by: 1 } }],
      },
      after: { variables: { score: 1 } },
    },
    {
      shows: '2 is not more than 3, so the score stays',
      variables: { score: 0 },
      args: {
        condition: { type: 'maths_compare', args: { a: 2, comparison: '>', b: 3 } },
        body: [{ type: 'variables_change', args: { variable: 'score', by: 1 } }],
      },
      after: { variables: { score: 0 } },
    },
  ],
})
