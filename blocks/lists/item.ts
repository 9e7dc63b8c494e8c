import { defineBlock } from '../../src/core/language/block'
import { listMenu, number } from '../../src/core/language/slots'
import { item } from '../../src/core/program/build'

export default defineBlock({
  type: 'lists_item',
  gives: 'number',
  text: 'item {index} of {list}',
  slots: { index: number(1), list: listMenu() },
  order: 1,
  help: 'One number from a list. Item 1 is the first one.',
  lower: ({ index, list }) => item(list, index),
  examples: [
    {
      shows: 'the second of 10, 20, 30 is 20',
      lists: { pixels: [10, 20, 30] },
      args: { index: 2, list: 'pixels' },
      gives: 20,
    },
    {
      shows: 'there is no fourth of three',
      lists: { pixels: [10, 20, 30] },
      args: { index: 4, list: 'pixels' },
      stops: 'There is no item 4 in pixels: it has 3 items. Lists count from 1.',
    },
    {
      shows: 'lists do not count from 0',
      lists: { pixels: [10, 20, 30] },
      args: { index: 0, list: 'pixels' },
      stops: 'There is no item 0 in pixels: it has 3 items. Lists count from 1.',
    },
    {
      shows: 'there is nothing between two items',
      lists: { pixels: [10, 20, 30] },
      args: { index: 1.5, list: 'pixels' },
      stops: "There is no item 1.5 in pixels: an item's number must be whole.",
    },
    {
      shows: 'an empty list has no first item',
      lists: { pixels: [] },
      args: { index: 1, list: 'pixels' },
      stops: 'There is no item 1 in pixels: it is empty.',
    },
  ],
})
