import { defineBlock } from '../../src/core/language/block'
import { block, fill, forEach, get, lengthOf, listsOf, row, shapeOf, times } from '../network-shape'

export default defineBlock({
  type: 'layers_forward',
  gives: 'statement',
  text: 'forward: from images to answers',
  slots: {},
  order: 4,
  help: 'Sends the images of the batch through all layers, one after the other. What each layer answers is in its list, such as “layer 1 outputs”.',
  inside(_, context) {
    const shape = shapeOf(context)
    if ('code' in shape) return shape
    const { layers, batch, inputs } = shape
    const { images, labels, weights, biases, outputs } = listsOf(context)
    const layerByLayer = (rowOf: (list: string, width: number) => string | ReturnType<typeof row>) =>
      layers.flatMap((layer) => {
        const before = layers[layer.number - 2]
        const target = rowOf(outputs(layer), layer.neurons)
        return [
          block('network_weighted_sums', {
            target,
            weights: weights(layer),
            inputs: before ? rowOf(outputs(before), before.neurons) : rowOf(images, inputs),
            biases: biases(layer),
          }),
          block('vectors_sigmoid', { target, source: target }),
        ]
      })
    if (batch === 1) return layerByLayer((list) => list)
    const imageNumber = context.variable('image in batch')
    return [
      ...layers.map((layer) => fill(outputs(layer), times(layer.neurons, lengthOf(labels)), 0)),
      forEach(
        imageNumber,
        1,
        lengthOf(labels),
        layerByLayer((list, width) => row(get(imageNumber), list, width)),
      ),
    ]
  },
  examples: [
    {
      shows: 'two neurons that always say a half, and one that adds them up: sigmoid(0.5 + 0.5) = 0.7311',
      lists: {
        images: new Array<number>(100).fill(1),
        'layer 1 weights': [],
        'layer 1 biases': [],
        'layer 1 outputs': [],
        'layer 2 weights': [],
        'layer 2 biases': [],
        'layer 2 outputs': [],
      },
      above: [
        {
          type: 'layers_network',
          args: {
            inputs: 100,
            spread: 0,
            layers: [
              { type: 'layers_layer', args: { neurons: 2 } },
              { type: 'layers_layer', args: { neurons: 1 } },
            ],
          },
        },
        { type: 'lists_fill', args: { list: 'layer 2 weights', count: 2, value: 1 } },
      ],
      after: {
        lists: {
          'layer 1 weights': new Array<number>(200).fill(0),
          'layer 1 biases': [0, 0],
          'layer 1 outputs': [0.5, 0.5],
          'layer 2 weights': [1, 1],
          'layer 2 biases': [0],
          'layer 2 outputs': [1 / (1 + Math.exp(-1))],
        },
      },
    },
    {
      shows: 'there must be a network',
      stops: 'There is no network yet. Put “network with 100 inputs” under the flag, and layers into it.',
    },
  ],
})
