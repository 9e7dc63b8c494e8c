import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { message } from '../../src/core/message'
import { useOp } from '../../src/core/program/build'
import type { ImageSetName } from '../../src/core/program/ir'
import { imageSet } from '../image-sets'

const accuracyOf = defineOp({
  name: 'accuracyOf',
  parameters: ['choice'],
  gives: 'number',
  primitive: true,
  run(machine, set) {
    return machine.stage.accuracy(set as ImageSetName) ?? machine.stop(message('no-accuracy-yet', { set }))
  },
})

const record = (answer: number, n: number) => ({
  type: 'stage_record_answer',
  args: { answer, n, set: 'test' },
})

export default defineBlock({
  type: 'stage_accuracy',
  gives: 'number',
  text: 'accuracy of the recorded answers, {set} set',
  slots: { set: imageSet('test') },
  order: 8,
  help: 'How many of 100 answers are right, so 100 is perfect. It counts the answers that “record answer” kept for this set of images.',
  lower: ({ set }) => useOp(accuracyOf, set),
  ops: [accuracyOf],
  examples: [
    {
      shows: 'three of four right is 75',
      above: [record(1, 1), record(0, 2), record(0.8, 3), record(0.8, 4)],
      args: { set: 'test' },
      gives: 75,
      after: { reports: { test: { answered: 4, right: 3, mistakes: { 4: 0.8 } } } },
    },
    {
      shows: 'without answers there is nothing to count',
      args: { set: 'all' },
      stops:
        'There is no accuracy yet: no answer was recorded for the whole training set. Use “record answer” first.',
    },
  ],
})
