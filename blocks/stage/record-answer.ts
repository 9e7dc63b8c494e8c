import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { number } from '../../src/core/language/slots'
import { useOp } from '../../src/core/program/build'
import type { ImageSetName } from '../../src/core/program/ir'
import { checkImage, imageSet } from '../image-sets'

const recordAnswer = defineOp({
  name: 'recordAnswer',
  parameters: ['number', 'number', 'choice'],
  gives: 'nothing',
  images: () => 10,
  primitive: true,
  run(machine, answer, n, set) {
    checkImage(machine, set as ImageSetName, n)
    machine.stage.recordAnswer(machine.images, set as ImageSetName, n, answer)
  },
})

export default defineBlock({
  type: 'stage_record_answer',
  gives: 'statement',
  text: 'record answer {answer} for image {n} of the {set} set',
  slots: { answer: number(0), n: number(1), set: imageSet('test') },
  order: 7,
  help: 'Keeps what your program says an image is: near 0 for a zero, near 1 for a one. The test report on the stage compares it with the label and shows every mistake.',
  lower: ({ answer, n, set }) => useOp(recordAnswer, answer, n, set),
  ops: [recordAnswer],
  // The labels of the examples are made up: image n shows a one where n is odd.
  examples: [
    {
      shows: 'image 1 is a one, and 0.9 is near enough',
      args: { answer: 0.9, n: 1, set: 'test' },
      after: { reports: { test: { answered: 1, right: 1, mistakes: {} } } },
    },
    {
      shows: 'a half is rounded up, and image 2 is a zero',
      args: { answer: 0.5, n: 2, set: 'training' },
      after: { reports: { training: { answered: 1, right: 0, mistakes: { 2: 0.5 } } } },
    },
    {
      shows: 'an answer that is no digit is a mistake too',
      args: { answer: -3, n: 1000, set: 'development' },
      after: { reports: { development: { answered: 1, right: 0, mistakes: { 1000: -3 } } } },
    },
    {
      shows: 'a new answer for the same image replaces the earlier one',
      args: { answer: 0, n: 1, set: 'test' },
      below: [{ type: 'stage_record_answer', args: { answer: 1, n: 1, set: 'test' } }],
      after: { reports: { test: { answered: 1, right: 1, mistakes: {} } } },
    },
    {
      shows: 'the test set ends at image 2115',
      args: { answer: 1, n: 2116, set: 'test' },
      stops: 'There is no image 2116 in the test set: it has 2115 images. Images count from 1.',
    },
  ],
})
