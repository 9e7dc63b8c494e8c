import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { listMenu, number } from '../../src/core/language/slots'
import { useOp } from '../../src/core/program/build'

export const add = defineOp({
  name: 'add',
  parameters: ['number', 'list'],
  gives: 'nothing',
  primitive: true,
  changesList: true,
  run(machine, value, list) {
    machine.resize(list, list.length + 1)
    machine.f64[list.start + list.length - 1] = value
  },
})

export default defineBlock({
  type: 'lists_add',
  gives: 'statement',
  text: 'add {value} to {list}',
  slots: { value: number(1), list: listMenu() },
  order: 3,
  help: 'Puts a number at the end of a list. The list gets one item longer.',
  lower: ({ value, list }) => useOp(add, value, list),
  ops: [add],
  examples: [
    {
      shows: '30 joins 10 and 20',
      lists: { pixels: [10, 20] },
      args: { value: 30, list: 'pixels' },
      after: { lists: { pixels: [10, 20, 30] } },
    },
    {
      shows: 'the first item of an empty list',
      lists: { pixels: [] },
      args: { value: 7, list: 'pixels' },
      after: { lists: { pixels: [7] } },
    },
  ],
})
