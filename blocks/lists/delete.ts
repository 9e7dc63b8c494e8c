import { defineBlock } from '../../src/core/language/block'
import { noSuchItem } from '../../src/core/language/faults'
import { defineOp } from '../../src/core/language/op'
import { listMenu, number } from '../../src/core/language/slots'
import { useOp } from '../../src/core/program/build'

/** The items after the deleted one move down by one. */
export const deleteItem = defineOp({
  name: 'delete',
  parameters: ['number', 'list'],
  gives: 'nothing',
  primitive: true,
  changesList: true,
  run(machine, index, list) {
    if (!Number.isInteger(index) || index < 1 || index > list.length)
      machine.stop(noSuchItem(machine.listName(list), index, list.length))
    const at = list.start + index - 1
    machine.f64.copyWithin(at, at + 1, list.start + list.length)
    machine.resize(list, list.length - 1)
  },
})

export default defineBlock({
  type: 'lists_delete',
  gives: 'statement',
  text: 'delete item {index} of {list}',
  slots: { index: number(1), list: listMenu() },
  order: 5,
  help: 'Takes one item out of a list. The items after it move down by one, so there is no gap.',
  lower: ({ index, list }) => useOp(deleteItem, index, list),
  ops: [deleteItem],
  examples: [
    {
      shows: 'without item 2, item 3 becomes item 2',
      lists: { pixels: [10, 20, 30] },
      args: { index: 2, list: 'pixels' },
      after: { lists: { pixels: [10, 30] } },
    },
    {
      shows: 'only an item that is there can be deleted',
      lists: { pixels: [10, 20, 30] },
      args: { index: 4, list: 'pixels' },
      stops: 'There is no item 4 in pixels: it has 3 items. Lists count from 1.',
    },
  ],
})
