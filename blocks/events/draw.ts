import { defineBlock } from '../../src/core/language/block'

export default defineBlock({
  type: 'events_draw',
  gives: 'hat',
  text: 'when I draw ✎',
  slots: {},
  order: 2,
  help: 'Starts the blocks below it each time you have drawn something on the pad. Variables and lists keep their numbers. If your program is busy, it goes on afterwards.',
  lower: () => undefined,
  examples: [
    {
      shows: 'somebody draws, and the blocks below it run: 7 becomes 8',
      drawn: true,
      variables: { drawings: 7 },
      below: [{ type: 'variables_change', args: { variable: 'drawings', by: 1 } }],
      after: { variables: { drawings: 8 } },
    },
    {
      shows: 'nobody draws, so nothing happens',
      variables: { drawings: 7 },
      below: [{ type: 'variables_change', args: { variable: 'drawings', by: 1 } }],
      after: { variables: { drawings: 7 } },
    },
  ],
})
