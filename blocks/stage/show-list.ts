import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { choice, listMenu } from '../../src/core/language/slots'
import { useOp } from '../../src/core/program/build'

const showList = defineOp({
  name: 'showList',
  parameters: ['choice', 'list'],
  gives: 'nothing',
  primitive: true,
  run(machine, action, list) {
    machine.stage.showList(list.list, action === 'show')
  },
})

export default defineBlock({
  type: 'stage_show_list',
  gives: 'statement',
  text: '{action} list {list}',
  slots: { action: choice(['show', 'show'], ['hide', 'hide']), list: listMenu() },
  order: 6,
  help: 'Puts a list on the stage, where you can watch its items, or takes it away again.',
  lower: ({ action, list }) => useOp(showList, action, list),
  ops: [showList],
  examples: [
    {
      shows: 'the list appears',
      lists: { pixels: [1, 2] },
      args: { action: 'show', list: 'pixels' },
      after: { shown: { pixels: true } },
    },
    {
      shows: 'the list goes away again',
      lists: { pixels: [1, 2] },
      args: { action: 'hide', list: 'pixels' },
      after: { shown: { pixels: false } },
    },
  ],
})
