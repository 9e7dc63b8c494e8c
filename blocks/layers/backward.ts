import { defineBlock, type ExampleBlock } from '../../src/core/language/block'
import {
  block,
  fill,
  forEach,
  get,
  item,
  type Layer,
  lengthOf,
  listsOf,
  over,
  row,
  shapeWithOneAnswer,
} from '../network-shape'

export default defineBlock({
  type: 'layers_backward',
  gives: 'statement',
  text: 'backward: from the loss to all gradients',
  slots: {},
  order: 6,
  help: 'Backpropagation: it works out how the loss would change with each weight and bias, from the last layer back to the first. They are in lists such as “layer 1 weight gradients”.',
  inside(_, context) {
    const shape = shapeWithOneAnswer(context)
    if ('code' in shape) return shape
    const { layers, batch, inputs } = shape
    const lists = listsOf(context)
    const neuron = context.variable('neuron')
    const imageNumber = batch === 1 ? '' : context.variable('image in batch')
    /** Where an image of the batch has its numbers. */
    const rowOf = (list: string, width: number) => (batch === 1 ? list : row(get(imageNumber), list, width))
    const deltas = batch === 1 ? lists.biasGradients : lists.deltas
    const outputsOf = (layer: Layer) => rowOf(lists.outputs(layer), layer.neurons)

    /** With the sigmoid behind it, cross-entropy has a simple slope: answer − label. */
    const lastDelta = (layer: Layer): readonly ExampleBlock[] => [
      block('vectors_combine', {
        target: deltas(layer),
        a: outputsOf(layer),
        operator: '−',
        b: rowOf(lists.labels, 1),
      }),
    ]
    /** What the layer behind passes back through its weights, times the slope of the sigmoid. */
    const passedBack = (layer: Layer, behind: Layer): readonly ExampleBlock[] => [
      fill(deltas(layer), layer.neurons, 0),
      forEach(neuron, 1, behind.neurons, [
        block('vectors_add_scaled', {
          k: item(get(neuron), deltas(behind)),
          source: row(get(neuron), lists.weights(behind), behind.inputs),
          target: deltas(layer),
        }),
      ]),
      block('network_slopes', { target: lists.slopes(layer), activations: outputsOf(layer) }),
      block('vectors_combine', {
        target: deltas(layer),
        a: deltas(layer),
        operator: '×',
        b: lists.slopes(layer),
      }),
    ]
    /** Each weight's part: delta of its neuron × its input, averaged over the batch. */
    const gradients = (layer: Layer): readonly ExampleBlock[] => {
      const before = layers[layer.number - 2]
      const delta = item(get(neuron), deltas(layer))
      const share = batch === 1 ? delta : over(delta, lengthOf(lists.labels))
      const forWeights = forEach(neuron, 1, layer.neurons, [
        block('vectors_add_scaled', {
          k: share,
          source: before ? outputsOf(before) : rowOf(lists.images, inputs),
          target: row(get(neuron), lists.weightGradients(layer), layer.inputs),
        }),
      ])
      if (batch === 1) return [forWeights]
      const forBiases = block('vectors_add_scaled', {
        k: over(1, lengthOf(lists.labels)),
        source: deltas(layer),
        target: lists.biasGradients(layer),
      })
      return [forWeights, forBiases]
    }
    const backwards = layers.toReversed()
    const ofOneImage = backwards.flatMap((layer, i) => [
      // biome-ignore lint/style/noNonNullAssertion: behind the first, each has one before it
      ...(i === 0 ? lastDelta(layer) : passedBack(layer, backwards[i - 1]!)),
      ...gradients(layer),
    ])
    const empty = layers.flatMap((layer) => [
      fill(lists.weightGradients(layer), layer.neurons * layer.inputs, 0),
      ...(batch === 1 ? [] : [fill(lists.biasGradients(layer), layer.neurons, 0)]),
    ])
    return [
      ...empty,
      ...(batch === 1 ? ofOneImage : [forEach(imageNumber, 1, lengthOf(lists.labels), ofOneImage)]),
    ]
  },
  examples: [
    {
      shows: 'one neuron: answer 0.75 − label 1 = −0.25, times each pixel of 0.5',
      lists: {
        images: new Array<number>(100).fill(0.5),
        labels: [1],
        'layer 1 outputs': [0.75],
        'layer 1 weight gradients': [],
        'layer 1 bias gradients': [],
      },
      above: [
        {
          type: 'layers_network',
          args: { inputs: 100, spread: 0, layers: [{ type: 'layers_layer', args: { neurons: 1 } }] },
        },
      ],
      after: {
        lists: {
          'layer 1 weight gradients': new Array<number>(100).fill(-0.125),
          'layer 1 bias gradients': [-0.25],
        },
      },
    },
    {
      shows: 'two layers: −0.25 × weight 2 × slope 0.5 × (1 − 0.5) = −0.125 for the hidden neuron',
      lists: {
        images: new Array<number>(100).fill(0.5),
        labels: [1],
        'layer 1 outputs': [0.5],
        'layer 2 outputs': [0.75],
        'layer 2 weights': [],
        'layer 1 bias gradients': [],
        'layer 1 weight gradients': [],
        'layer 2 weight gradients': [],
      },
      above: [
        {
          type: 'layers_network',
          args: {
            inputs: 100,
            spread: 0,
            layers: [
              { type: 'layers_layer', args: { neurons: 1 } },
              { type: 'layers_layer', args: { neurons: 1 } },
            ],
          },
        },
        { type: 'lists_fill', args: { list: 'layer 2 weights', count: 1, value: 2 } },
      ],
      after: {
        lists: {
          'layer 2 weights': [2],
          'layer 1 bias gradients': [-0.125],
          'layer 1 weight gradients': new Array<number>(100).fill(-0.0625),
          'layer 2 weight gradients': [-0.125],
        },
      },
    },
    {
      shows: 'a batch of two: the average of −0.25 and 0.75',
      lists: {
        images: new Array<number>(200).fill(0.5),
        labels: [1, 0],
        'layer 1 outputs': [0.75, 0.75],
        'layer 1 weight gradients': [],
        'layer 1 bias gradients': [],
      },
      above: [
        {
          type: 'layers_network',
          args: { inputs: 100, spread: 0, layers: [{ type: 'layers_layer', args: { neurons: 1 } }] },
        },
      ],
      // It says how large a batch is, and loads one.
      below: [
        {
          type: 'layers_loader',
          args: { size: 2, set: 'test', order: 'inOrder', body: [{ type: 'control_stop' }] },
        },
      ],
      after: {
        lists: {
          images: Array.from({ length: 200 }, (_, p) => ((1 + Math.floor(p / 100) + (p % 100)) % 6) / 5),
          'layer 1 weight gradients': new Array<number>(100).fill(0.125),
          'layer 1 bias gradients': [0.25],
        },
      },
    },
  ],
})
