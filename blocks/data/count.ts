import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { useOp } from '../../src/core/program/build'
import type { ImageSetName } from '../../src/core/program/ir'
import { imageSet } from '../image-sets'

const imageCount = defineOp({
  name: 'imageCount',
  parameters: ['choice'],
  gives: 'number',
  images: () => 10,
  primitive: true,
  run: (machine, set) => machine.images.count(set as ImageSetName),
})

export default defineBlock({
  type: 'data_count',
  gives: 'number',
  text: 'number of images in the {set} set',
  slots: { set: imageSet() },
  order: 1,
  help: 'How many handwritten zeros and ones there are. A network learns from the training set. The test set has other images, to see what it really learned.',
  lower: ({ set }) => useOp(imageCount, set),
  ops: [imageCount],
  examples: [
    { shows: 'images to learn from', args: { set: 'training' }, gives: 11665 },
    { shows: 'images to try things out with', args: { set: 'development' }, gives: 1000 },
    { shows: 'images for the final test', args: { set: 'test' }, gives: 2115 },
    { shows: 'training and development together', args: { set: 'all' }, gives: 12665 },
  ],
})
