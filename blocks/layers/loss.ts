import { defineBlock } from '../../src/core/language/block'
import { variableMenu } from '../../src/core/language/slots'
import {
  block,
  change,
  forEach,
  get,
  item,
  lengthOf,
  listsOf,
  over,
  set,
  shapeWithOneAnswer,
} from '../network-shape'

export default defineBlock({
  type: 'layers_loss',
  gives: 'statement',
  text: 'set {variable} to the loss (binary cross-entropy)',
  slots: { variable: variableMenu() },
  order: 5,
  help: 'The loss says how wrong the answers are: 0 would be perfect. With several images in a batch it is their average.',
  inside({ variable = '' }, context) {
    const shape = shapeWithOneAnswer(context)
    if ('code' in shape) return shape
    const { outputs, labels } = listsOf(context)
    // biome-ignore lint/style/noNonNullAssertion: a shape has at least one layer
    const answers = outputs(shape.layers.at(-1)!)
    const loss = variable as string
    const lossOf = (n: number | ReturnType<typeof get>) =>
      block('network_cross_entropy', { prediction: item(n, answers), label: item(n, labels) })
    if (shape.batch === 1) return [set(loss, lossOf(1))]
    const imageNumber = context.variable('image in batch')
    return [
      set(loss, 0),
      forEach(imageNumber, 1, lengthOf(labels), [change(loss, lossOf(get(imageNumber)))]),
      set(loss, over(get(loss), lengthOf(labels))),
    ]
  },
  examples: [
    {
      shows: 'an answer of 0.25 where 1 would be right: the loss is −ln 0.25',
      variables: { loss: 0 },
      lists: { 'layer 1 outputs': [0.25], labels: [1] },
      above: [
        {
          type: 'layers_network',
          args: { inputs: 100, spread: 0, layers: [{ type: 'layers_layer', args: { neurons: 1 } }] },
        },
      ],
      args: { variable: 'loss' },
      after: { variables: { loss: 1.3862943611198906 } },
    },
    {
      shows: 'the average of −ln 0.25 and −ln 0.5, for a batch of two',
      variables: { loss: 0 },
      lists: { 'layer 1 outputs': [0.25, 0.5], labels: [1, 0] },
      above: [
        {
          type: 'layers_network',
          args: { inputs: 100, spread: 0, layers: [{ type: 'layers_layer', args: { neurons: 1 } }] },
        },
      ],
      args: { variable: 'loss' },
      below: [
        {
          type: 'layers_loader',
          args: { size: 2, set: 'test', order: 'inOrder', body: [{ type: 'control_stop' }] },
        },
      ],
      after: { variables: { loss: (1.3862943611198906 + Math.LN2) / 2 }, lists: { labels: [1, 0] } },
    },
    {
      shows: 'two answers for one label do not fit together',
      variables: { loss: 0 },
      above: [
        {
          type: 'layers_network',
          args: { inputs: 100, spread: 0, layers: [{ type: 'layers_layer', args: { neurons: 2 } }] },
        },
      ],
      args: { variable: 'loss' },
      stops:
        'Each image has one label, 0 or 1, so the last layer gives one answer: make it 1 neuron. It has 2.',
    },
  ],
})
