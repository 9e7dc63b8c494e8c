import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { choice, listMenu } from '../../src/core/language/slots'
import { constant, useOp } from '../../src/core/program/build'
import type { ImageWidth } from '../../src/core/program/ir'
import { add } from '../lists/add'
import { deleteAll } from '../lists/delete-all'

const widthOf = (choice: string | undefined): ImageWidth => (choice === '28' ? 28 : 10)

/** Bytes 0 … 255 become numbers 0 … 1, as for images. */
const loadDrawing = defineOp({
  name: 'loadDrawing',
  parameters: ['choice', 'list'],
  gives: 'nothing',
  reads: ([width]) => widthOf(width),
  run(machine, choice, list) {
    const width = widthOf(choice)
    machine.resize(list, width * width)
    const { f64 } = machine
    const { start, length } = list
    const pixels = machine.drawing(width)
    // biome-ignore lint/style/noNonNullAssertion: the list was made as long as the drawing
    for (let i = 0; i < length; i++) f64[start + i] = pixels ? pixels[i]! / 255 : 0
  },
  // Nobody draws in another language.
  expand(plain, choice, list) {
    plain.write(useOp(deleteAll, list))
    plain.repeat(constant(widthOf(choice) ** 2), () => plain.write(useOp(add, constant(0), list)))
  },
})

export default defineBlock({
  type: 'data_drawing',
  gives: 'statement',
  text: 'load my drawing at {width} into {list}',
  slots: { width: choice(['10', '10×10'], ['28', '28×28']), list: listMenu() },
  order: 5,
  help: 'Puts what you drew on the pad into a list, just like an image: 0 is white paper, 1 is black ink. An empty pad is all zeros.',
  lower: ({ width, list }) => useOp(loadDrawing, width, list),
  ops: [loadDrawing],
  // The drawing of the examples is made up: its pixel p, counting from 0, is 51 × (p mod 6).
  examples: [
    {
      shows: 'a drawing has a hundred pixels from 0 to 1',
      drawn: true,
      lists: { pixels: [7, 7] },
      args: { width: '10', list: 'pixels' },
      after: { lists: { pixels: Array.from({ length: 100 }, (_, p) => (p % 6) / 5) } },
    },
    {
      shows: 'the larger picture of it has 784 pixels',
      drawn: true,
      lists: { pixels: [] },
      args: { width: '28', list: 'pixels' },
      after: { lists: { pixels: Array.from({ length: 784 }, (_, p) => (p % 6) / 5) } },
    },
    {
      shows: 'an empty pad is all zeros',
      lists: { pixels: [7, 7] },
      args: { width: '10', list: 'pixels' },
      after: { lists: { pixels: Array.from({ length: 100 }, () => 0) } },
    },
  ],
})
