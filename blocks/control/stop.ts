import { defineBlock } from '../../src/core/language/block'

export default defineBlock({
  type: 'control_stop',
  gives: 'last',
  text: 'stop',
  slots: {},
  order: 7,
  help: 'Ends the program here, however many blocks are left. The variables and lists keep their numbers for you to look at.',
  lower: () => ({ kind: 'stop', at: '' }),
  examples: [
    {
      shows: 'what comes after it does not run',
      variables: { score: 7 },
      below: [{ type: 'variables_set', args: { variable: 'score', value: 1000 } }],
      after: { variables: { score: 7 } },
    },
  ],
})
