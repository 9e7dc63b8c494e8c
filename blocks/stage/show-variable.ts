import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { choice, variableMenu } from '../../src/core/language/slots'
import { useOp } from '../../src/core/program/build'

const showVariable = defineOp({
  name: 'showVariable',
  parameters: ['choice', 'variable'],
  gives: 'nothing',
  primitive: true,
  run(machine, action, variable) {
    machine.stage.showVariable(variable, action === 'show')
  },
})

export default defineBlock({
  type: 'stage_show_variable',
  gives: 'statement',
  text: '{action} variable {variable}',
  slots: { action: choice(['show', 'show'], ['hide', 'hide']), variable: variableMenu() },
  order: 5,
  help: 'Puts a variable on the stage, where you can watch its number, or takes it away again.',
  lower: ({ action, variable }) => useOp(showVariable, action, variable),
  ops: [showVariable],
  examples: [
    {
      shows: 'the score appears',
      variables: { score: 7 },
      args: { action: 'show', variable: 'score' },
      after: { shown: { score: true } },
    },
    {
      shows: 'the score goes away again',
      variables: { score: 7 },
      args: { action: 'hide', variable: 'score' },
      after: { shown: { score: false } },
    },
  ],
})
