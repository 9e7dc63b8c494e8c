import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { choice, listMenu, number } from '../../src/core/language/slots'
import { useOp } from '../../src/core/program/build'
import type { ImageSetName, ImageWidth } from '../../src/core/program/ir'
import { checkImage, imageSet } from '../image-sets'

const widthOf = (choice: string | undefined): ImageWidth => (choice === '28' ? 28 : 10)

/** Bytes 0 … 255 become numbers 0 … 1, row by row from the top left. */
const loadImage = defineOp({
  name: 'loadImage',
  parameters: ['number', 'choice', 'choice', 'list'],
  gives: 'nothing',
  images: ([, width]) => widthOf(width),
  fast: {
    kind: 'pixels',
    image: 0,
    target: 3,
    of: ([set, width]) => ({ set: set as ImageSetName, width: widthOf(width) }),
  },
  primitive: true,
  changesList: true,
  run(machine, n, set, width, list) {
    checkImage(machine, set as ImageSetName, n)
    const pixels = machine.images.pixels(widthOf(width), set as ImageSetName, n)
    machine.resize(list, pixels.length)
    const { f64 } = machine
    const { start } = list
    // biome-ignore lint/style/noNonNullAssertion: the loop ends where the pixels do
    for (let i = 0; i < pixels.length; i++) f64[start + i] = pixels[i]! / 255
  },
})

export default defineBlock({
  type: 'data_load',
  gives: 'statement',
  text: 'load image {n} of the {set} set at {width} into {list}',
  slots: {
    n: number(1),
    set: imageSet(),
    width: choice(['10', '10×10'], ['28', '28×28']),
    list: listMenu(),
  },
  order: 2,
  help: 'Puts the pixels of an image into a list, row by row: 0 is white paper, 1 is black ink. An image of 10×10 makes 100 numbers, one of 28×28 makes 784.',
  lower: ({ n, set, width, list }) => useOp(loadImage, n, set, width, list),
  ops: [loadImage],
  // The images of the examples are made up: pixel p of image n, counting from 0, is 51 × ((n + p) mod 6).
  examples: [
    {
      shows: 'a hundred pixels from 0 to 1',
      lists: { pixels: [7, 7] },
      args: { n: 1, set: 'training', width: '10', list: 'pixels' },
      after: { lists: { pixels: Array.from({ length: 100 }, (_, p) => ((1 + p) % 6) / 5) } },
    },
    {
      shows: 'the larger image has 784 pixels',
      lists: { pixels: [] },
      args: { n: 2, set: 'test', width: '28', list: 'pixels' },
      after: { lists: { pixels: Array.from({ length: 784 }, (_, p) => ((2 + p) % 6) / 5) } },
    },
    {
      shows: 'the test set ends at image 2115',
      lists: { pixels: [7, 7] },
      args: { n: 2116, set: 'test', width: '10', list: 'pixels' },
      stops: 'There is no image 2116 in the test set: it has 2115 images. Images count from 1.',
      after: { lists: { pixels: [7, 7] } },
    },
    {
      shows: 'images count from 1',
      lists: { pixels: [] },
      args: { n: 0, set: 'all', width: '10', list: 'pixels' },
      stops: 'There is no image 0 in the whole training set: it has 12665 images. Images count from 1.',
    },
  ],
})
