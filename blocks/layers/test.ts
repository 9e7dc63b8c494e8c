import { defineBlock } from '../../src/core/language/block'
import { variableMenu } from '../../src/core/language/slots'
import { imageSet } from '../image-sets'
import {
  block,
  change,
  fill,
  forEach,
  get,
  item,
  listsOf,
  over,
  set,
  shapeWithOneAnswer,
  times,
} from '../network-shape'

export default defineBlock({
  type: 'layers_test',
  gives: 'statement',
  text: 'set {variable} to per cent right on the {set} images',
  slots: { variable: variableMenu(), set: imageSet() },
  order: 8,
  help: 'Tests the network: it shows it every image of a set, and counts how often the rounded answer is the label. An answer of 0.7 is rounded to 1.',
  inside({ variable = '', set: chosen = 'test' }, context) {
    const shape = shapeWithOneAnswer(context)
    if ('code' in shape) return shape
    const { images, labels, outputs } = listsOf(context)
    const imageNumber = context.variable('image number')
    const right = context.variable('right')
    const n = get(imageNumber)
    const count = block('data_count', { set: chosen as string })
    // biome-ignore lint/style/noNonNullAssertion: a shape has at least one layer
    const answer = item(1, outputs(shape.layers.at(-1)!))
    const isRight = block('maths_compare', {
      a: block('maths_round', { a: answer }),
      comparison: '=',
      b: item(1, labels),
    })
    return [
      set(right, 0),
      forEach(imageNumber, 1, count, [
        block('data_load', { n, set: chosen as string, width: shape.width, list: images }),
        fill(labels, 1, block('data_label', { n, set: chosen as string })),
        block('layers_forward'),
        block('control_if', { condition: isRight, body: [change(right, 1)] }),
      ]),
      set(variable as string, over(times(100, get(right)), count)),
    ]
  },
  examples: [
    {
      shows: 'a network that always says ½, rounded to 1, is right for 1058 of 2115 images',
      variables: { accuracy: 0 },
      lists: { 'layer 1 outputs': [] },
      above: [
        {
          type: 'layers_network',
          args: { inputs: 100, spread: 0, layers: [{ type: 'layers_layer', args: { neurons: 1 } }] },
        },
      ],
      args: { variable: 'accuracy', set: 'test' },
      after: { variables: { accuracy: (100 * 1058) / 2115 }, lists: { 'layer 1 outputs': [0.5] } },
    },
  ],
})
