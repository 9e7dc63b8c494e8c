import { defineBlock } from '../../src/core/language/block'
import { listMenu } from '../../src/core/language/slots'
import { length } from '../../src/core/program/build'

export default defineBlock({
  type: 'lists_length',
  gives: 'number',
  text: 'length of {list}',
  slots: { list: listMenu() },
  order: 7,
  help: 'How many items are in a list.',
  lower: ({ list }) => length(list),
  examples: [
    { shows: '10, 20, 30 are three', lists: { pixels: [10, 20, 30] }, args: { list: 'pixels' }, gives: 3 },
    { shows: 'an empty list has length 0', lists: { pixels: [] }, args: { list: 'pixels' }, gives: 0 },
  ],
})
