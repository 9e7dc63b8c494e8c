import { defineBlock } from '../../src/core/language/block'

export default defineBlock({
  type: 'events_flag',
  gives: 'hat',
  text: 'when ⚑ clicked',
  slots: {},
  order: 1,
  help: 'Starts the blocks below it when you click the flag. First, all variables and lists get their starting values.',
  lower: () => undefined,
  examples: [
    {
      shows: 'the blocks below the flag run: 7 becomes 8',
      variables: { score: 7 },
      below: [{ type: 'variables_change', args: { variable: 'score', by: 1 } }],
      after: { variables: { score: 8 } },
    },
  ],
})
