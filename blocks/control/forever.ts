import { defineBlock } from '../../src/core/language/block'
import { body } from '../../src/core/language/slots'

export default defineBlock({
  type: 'control_forever',
  gives: 'last',
  text: 'forever {body}',
  slots: { body: body() },
  order: 3,
  help: 'Runs the blocks inside again and again, without end. Use stop inside it, or the stop button, to get out.',
  lower: ({ body }) => ({ kind: 'loop', before: [], until: null, body, at: '' }),
  examples: [
    {
      shows: 'it counts until a stop inside it ends the program at 3',
      variables: { count: 0 },
      args: {
        body: [
          { type: 'variables_change', args: { variable: 'count', by: 1 } },
          {
            type: 'control_if',
            args: {
              condition: {
                type: 'maths_compare',
                args: { a: { type: 'variables_get', args: { variable: 'count' } }, comparison: '=', b: 3 },
              },
              body: [{ type: 'control_stop' }],
            },
          },
        ],
      },
      below: [{ type: 'variables_set', args: { variable: 'count', value: 1000 } }],
      after: { variables: { count: 3 } },
    },
  ],
})
