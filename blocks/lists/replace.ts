import { defineBlock } from '../../src/core/language/block'
import { listMenu, number } from '../../src/core/language/slots'
import { setItem } from '../../src/core/program/build'

export default defineBlock({
  type: 'lists_replace',
  gives: 'statement',
  text: 'replace item {index} of {list} with {value}',
  slots: { index: number(1), list: listMenu(), value: number(0) },
  order: 2,
  help: 'Puts a new number in the place of an item. The other items stay as they are.',
  lower: ({ index, list, value }) => setItem(list, index, value),
  examples: [
    {
      shows: 'the second of 10, 20, 30 becomes 99',
      lists: { pixels: [10, 20, 30] },
      args: { index: 2, list: 'pixels', value: 99 },
      after: { lists: { pixels: [10, 99, 30] } },
    },
    {
      shows: 'only an item that is there can be replaced',
      lists: { pixels: [10, 20, 30] },
      args: { index: 4, list: 'pixels', value: 99 },
      stops: 'There is no item 4 in pixels: it has 3 items. Lists count from 1.',
    },
  ],
})
