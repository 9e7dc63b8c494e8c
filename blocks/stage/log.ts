import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { number, text } from '../../src/core/language/slots'
import { useOp } from '../../src/core/program/build'

const log = defineOp({
  name: 'log',
  parameters: ['text', 'number'],
  gives: 'nothing',
  primitive: true,
  run(machine, words, value) {
    machine.stage.log([...words, value])
  },
})

export default defineBlock({
  type: 'stage_log',
  gives: 'statement',
  text: 'log {words} {value}',
  slots: { words: text('loss'), value: number(0) },
  order: 4,
  help: 'Writes a line with words and a number into the log. All lines stay there, so you can look back.',
  lower: ({ words, value }) => useOp(log, words, value),
  ops: [log],
  examples: [
    { shows: 'words and a number', args: { words: 'loss', value: 0.5 }, after: { log: ['loss 0.5'] } },
  ],
})
