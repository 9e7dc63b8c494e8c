import { defineBlock } from '../../src/core/language/block'
import { body, boolean } from '../../src/core/language/slots'

export default defineBlock({
  type: 'control_repeat_until',
  gives: 'statement',
  text: 'repeat until {condition} {body}',
  slots: { condition: boolean(), body: body() },
  order: 2,
  help: 'Runs the blocks inside again and again until the answer to the question is yes. It asks before each turn, so the blocks may not run at all.',
  lower: ({ condition, body }) => ({ kind: 'loop', before: [], until: condition, body, at: '' }),
  examples: [
    {
      shows: 'doubling 1 until it is more than 100 ends at 128',
      variables: { x: 1 },
      args: {
        condition: { type: 'maths_compare', args: { a: variable('x'), comparison: '>', b: 100 } },
        body: [{ type: 'variables_change', args: { variable: 'x', by: variable('x') } }],
      },
      after: { variables: { x: 128 } },
    },
    {
      shows: 'where the answer is yes at once, nothing inside runs',
      variables: { x: 5 },
      args: {
        condition: { type: 'maths_compare', args: { a: variable('x'), comparison: '=', b: 5 } },
        body: [{ type: 'variables_change', args: { variable: 'x', by: 1 } }],
      },
      after: { variables: { x: 5 } },
    },
  ],
})

function variable(name: string) {
  return { type: 'variables_get', args: { variable: name } }
}
