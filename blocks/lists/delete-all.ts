import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { listMenu } from '../../src/core/language/slots'
import { useOp } from '../../src/core/program/build'

export const deleteAll = defineOp({
  name: 'deleteAll',
  parameters: ['list'],
  gives: 'nothing',
  primitive: true,
  changesList: true,
  run(machine, list) {
    machine.resize(list, 0)
  },
})

export default defineBlock({
  type: 'lists_delete_all',
  gives: 'statement',
  text: 'delete all of {list}',
  slots: { list: listMenu() },
  order: 6,
  help: 'Empties a list. It has 0 items then.',
  lower: ({ list }) => useOp(deleteAll, list),
  ops: [deleteAll],
  examples: [
    {
      shows: 'three items are gone',
      lists: { pixels: [10, 20, 30] },
      args: { list: 'pixels' },
      after: { lists: { pixels: [] } },
    },
  ],
})
