import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { listMenu, number } from '../../src/core/language/slots'
import { message } from '../../src/core/message'
import { useOp } from '../../src/core/program/build'

/** Places run from 1 to one past the end. The items from there on move up by one. */
const insert = defineOp({
  name: 'insert',
  parameters: ['number', 'number', 'list'],
  gives: 'nothing',
  primitive: true,
  changesList: true,
  run(machine, value, index, list) {
    const places = list.length + 1
    if (!Number.isInteger(index) || index < 1 || index > places)
      machine.stop(
        message(
          'lists_insert-place',
          { index, list: machine.listName(list), places },
          'There is no place { $index } to insert at in { $list }. Choose a whole number from 1 to { $places }.',
        ),
      )
    machine.resize(list, places)
    const at = list.start + index - 1
    machine.f64.copyWithin(at + 1, at, list.start + places - 1)
    machine.f64[at] = value
  },
})

export default defineBlock({
  type: 'lists_insert',
  gives: 'statement',
  text: 'insert {value} at {index} of {list}',
  slots: { value: number(1), index: number(1), list: listMenu() },
  order: 4,
  help: 'Puts a number into a list at the place that you choose. The items from there on move up by one.',
  lower: ({ value, index, list }) => useOp(insert, value, index, list),
  ops: [insert],
  examples: [
    {
      shows: '15 goes to place 2, and 20 and 30 move up',
      lists: { pixels: [10, 20, 30] },
      args: { value: 15, index: 2, list: 'pixels' },
      after: { lists: { pixels: [10, 15, 20, 30] } },
    },
    {
      shows: 'three items have a fourth place, at the end',
      lists: { pixels: [10, 20, 30] },
      args: { value: 40, index: 4, list: 'pixels' },
      after: { lists: { pixels: [10, 20, 30, 40] } },
    },
    {
      shows: 'there is no place after the end',
      lists: { pixels: [10, 20, 30] },
      args: { value: 50, index: 5, list: 'pixels' },
      stops: 'There is no place 5 to insert at in pixels. Choose a whole number from 1 to 4.',
    },
    {
      shows: 'there is no place between two items',
      lists: { pixels: [10, 20, 30] },
      args: { value: 15, index: 1.5, list: 'pixels' },
      stops: 'There is no place 1.5 to insert at in pixels. Choose a whole number from 1 to 4.',
    },
  ],
})
