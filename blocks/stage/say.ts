import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { text } from '../../src/core/language/slots'
import { useOp } from '../../src/core/program/build'

const say = defineOp({
  name: 'say',
  parameters: ['text'],
  gives: 'nothing',
  primitive: true,
  run(machine, words) {
    machine.stage.say(words)
  },
})

export default defineBlock({
  type: 'stage_say',
  gives: 'statement',
  text: 'say {words}',
  slots: { words: text('Hello!') },
  order: 3,
  help: 'Shows words or a number in a speech bubble on the stage. The next say replaces them.',
  lower: ({ words }) => useOp(say, words),
  ops: [say],
  examples: [
    { shows: 'a greeting', args: { words: 'Hello!' }, after: { said: 'Hello!' } },
    {
      shows: 'a number',
      args: { words: { type: 'maths_add', args: { a: 2, b: 3 } } },
      after: { said: '5' },
    },
  ],
})
