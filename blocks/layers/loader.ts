import { defineBlock } from '../../src/core/language/block'
import { body, choice, number } from '../../src/core/language/slots'
import { message } from '../../src/core/message'
import type { Argument, BlockNode } from '../../src/core/project/project'
import { imageSet } from '../image-sets'
import {
  block,
  fill,
  forEach,
  get,
  item,
  listsOf,
  minus,
  over,
  row,
  set,
  shapeOf,
  times,
} from '../network-shape'

const label = (n: Argument | ReturnType<typeof get>, set: string) => block('data_label', { n, set })

export default defineBlock({
  type: 'layers_loader',
  gives: 'statement',
  text: 'for each batch of {size} from the {set} images, {order} {body}',
  slots: {
    size: number(1),
    set: imageSet(),
    order: choice(['shuffled', 'shuffled'], ['inOrder', 'in order']),
    body: body(),
  },
  order: 3,
  help: 'A data loader: it takes the images of a set in batches (a few at a time), until each was used once. The pixels are in the list “images”, and what they show in “labels”.',
  inside({ size, set: chosen = 'training', order: kind, body = [] }, context) {
    const shape = shapeOf(context)
    if ('code' in shape) return shape
    if (typeof size !== 'number' || !Number.isInteger(size) || size < 1)
      return message(
        'layers_loader-size',
        {},
        'A batch has a whole number of images, 1 or more. Type it into the block.',
      )
    if (size !== shape.batch)
      return message(
        'layers_loader-one-size',
        { first: shape.batch, size },
        'All data loaders of a program take batches of one size. The first one says { $first }, this one { $size }.',
      )
    const { images, labels, order } = listsOf(context)
    const imageSet = chosen as string
    const inside = body as readonly BlockNode[]
    const isShuffled = kind !== 'inOrder'
    const count = block('data_count', { set: imageSet })
    const shuffle = isShuffled ? [block('data_shuffle', { list: order, n: count })] : []
    const imageNumber = context.variable('image number')
    const picked = (position: ReturnType<typeof get>) => (isShuffled ? item(position, order) : position)
    const load = (n: ReturnType<typeof get>, list: string) =>
      block('data_load', { n, set: imageSet, width: shape.width, list })
    if (size === 1) {
      const n = picked(get(imageNumber))
      return [
        ...shuffle,
        forEach(imageNumber, 1, count, [load(n, images), fill(labels, 1, label(n, imageSet)), ...inside]),
      ]
    }
    const image = context.list('image')
    const batch = context.variable('batch')
    const first = context.variable('first in batch')
    const position = context.variable('image in batch')
    const here = block('maths_min_max', { which: 'min', a: size, b: minus(count, get(first)) })
    const n = context.variable('image number')
    return [
      ...shuffle,
      forEach(batch, 1, block('maths_function', { function: 'ceiling', a: over(count, size) }), [
        set(first, times(size, minus(get(batch), 1))),
        fill(labels, here, 0),
        fill(images, times(shape.inputs, here), 0),
        forEach(position, 1, here, [
          set(n, picked(block('maths_add', { a: get(first), b: get(position) }))),
          load(get(n), image),
          block('vectors_copy', { source: image, target: row(get(position), images, shape.inputs) }),
          block('lists_replace', { index: get(position), list: labels, value: label(get(n), imageSet) }),
        ]),
        ...inside,
      ]),
    ]
  },
  // The images of the examples are made up: pixel p of image n, counting from 0, is 51 × ((n + p) mod 6), and images
  // with odd numbers show a one.
  examples: [
    {
      shows: 'batches of one: after the whole test set, the last image lies there with its label',
      variables: { seen: 0 },
      lists: { images: [], labels: [] },
      above: [
        {
          type: 'layers_network',
          args: { inputs: 100, spread: 0, layers: [{ type: 'layers_layer', args: { neurons: 1 } }] },
        },
      ],
      args: {
        size: 1,
        set: 'test',
        order: 'inOrder',
        body: [{ type: 'variables_change', args: { variable: 'seen', by: 1 } }],
      },
      after: {
        variables: { seen: 2115 },
        lists: { images: Array.from({ length: 100 }, (_, p) => ((2115 + p) % 6) / 5), labels: [1] },
      },
    },
    {
      shows: '2115 images make 22 batches of 100, and 15 are left for the last one',
      variables: { batches: 0 },
      lists: { labels: [] },
      above: [
        {
          type: 'layers_network',
          args: { inputs: 100, spread: 0, layers: [{ type: 'layers_layer', args: { neurons: 1 } }] },
        },
      ],
      args: {
        size: 100,
        set: 'test',
        order: 'inOrder',
        body: [{ type: 'variables_change', args: { variable: 'batches', by: 1 } }],
      },
      after: {
        variables: { batches: 22 },
        lists: { labels: Array.from({ length: 15 }, (_, i) => (2101 + i) % 2) },
      },
    },
    {
      shows: 'there is no half image',
      above: [
        {
          type: 'layers_network',
          args: { inputs: 100, spread: 0, layers: [{ type: 'layers_layer', args: { neurons: 1 } }] },
        },
      ],
      args: { size: 0.5, set: 'test', order: 'inOrder' },
      stops: 'A batch has a whole number of images, 1 or more. Type it into the block.',
    },
  ],
})
