import { defineBlock } from '../../src/core/language/block'
import { body, number } from '../../src/core/language/slots'

export default defineBlock({
  type: 'control_repeat',
  gives: 'statement',
  text: 'repeat {times} {body}',
  slots: { times: number(10), body: body() },
  order: 1,
  help: 'Runs the blocks inside as many times as you say. The number of times is read once, at the start.',
  lower: ({ times, body }, context) => ({ kind: 'repeat', times, counter: context.newLocal(), body, at: '' }),
  examples: [
    {
      shows: 'three times five is fifteen',
      variables: { total: 0 },
      args: {
        times: 3,
        body: [{ type: 'variables_change', args: { variable: 'total', by: 5 } }],
      },
      after: { variables: { total: 15 } },
    },
    {
      shows: 'a number of times must be whole',
      args: { times: 2.5, body: [] },
      stops: 'The number of times to repeat must be a whole number, 0 or more. It was given 2.5.',
    },
  ],
})
