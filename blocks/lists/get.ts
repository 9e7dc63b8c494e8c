import { defineBlock } from '../../src/core/language/block'
import { listMenu } from '../../src/core/language/slots'

export default defineBlock({
  type: 'lists_get',
  gives: 'list',
  text: '{list}',
  slots: { list: listMenu() },
  order: 15,
  help: 'The whole list, for blocks that work on lists.',
  inToolbox: false,
  lower: ({ list }) => list,
  examples: [
    {
      shows: 'all three numbers',
      lists: { pixels: [0, 0.5, 1] },
      args: { list: 'pixels' },
      gives: [0, 0.5, 1],
    },
  ],
})
