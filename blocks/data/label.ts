import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { number } from '../../src/core/language/slots'
import { useOp } from '../../src/core/program/build'
import type { ImageSetName } from '../../src/core/program/ir'
import { checkImage, imageSet } from '../image-sets'

const labelOfImage = defineOp({
  name: 'labelOfImage',
  parameters: ['number', 'choice'],
  gives: 'number',
  images: () => 10,
  fast: { kind: 'label', image: 0, of: ([set]) => set as ImageSetName },
  primitive: true,
  run(machine, n, set) {
    checkImage(machine, set as ImageSetName, n)
    return machine.images.label(set as ImageSetName, n)
  },
})

export default defineBlock({
  type: 'data_label',
  gives: 'number',
  text: 'label of image {n} of the {set} set',
  slots: { n: number(1), set: imageSet() },
  order: 3,
  help: 'The right answer for an image: 0 if somebody wrote a zero, 1 if it is a one.',
  lower: ({ n, set }) => useOp(labelOfImage, n, set),
  ops: [labelOfImage],
  // The labels of the examples are made up: image n shows a one where n is odd.
  examples: [
    { shows: 'this image is a one', args: { n: 1, set: 'training' }, gives: 1 },
    { shows: 'this image is a zero', args: { n: 2, set: 'training' }, gives: 0 },
    {
      shows: 'the development set ends at image 1000',
      args: { n: 1001, set: 'development' },
      stops: 'There is no image 1001 in the development set: it has 1000 images. Images count from 1.',
    },
    {
      shows: 'there is no image between two images',
      args: { n: 1.5, set: 'training' },
      stops: 'There is no image 1.5 in the training set: it has 11665 images. Images count from 1.',
    },
  ],
})
