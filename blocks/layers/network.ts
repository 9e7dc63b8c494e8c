import { defineBlock } from '../../src/core/language/block'
import { body, number } from '../../src/core/language/slots'
import { block, fill, listsOf, shapeOf } from '../network-shape'

export default defineBlock({
  type: 'layers_network',
  gives: 'statement',
  text: 'network with {inputs} inputs, random weights up to ± {spread} {layers}',
  slots: { inputs: number(100), spread: number(0.5), layers: body() },
  order: 1,
  help: 'Builds a network: each layer works on the answers of the one before it. Random numbers become its weights, and its biases start at 0. They are lists that you can watch, such as “layer 1 weights”.',
  inside({ spread = 0 }, context) {
    const shape = shapeOf(context)
    if ('code' in shape) return shape
    const { weights, biases } = listsOf(context)
    return [
      ...shape.layers.map((layer) =>
        block('lists_fill_random', {
          list: weights(layer),
          count: layer.neurons * layer.inputs,
          from: typeof spread === 'number' ? -spread : { type: 'maths_multiply', args: { a: -1, b: spread } },
          to: spread,
        }),
      ),
      ...shape.layers.map((layer) => fill(biases(layer), layer.neurons, 0)),
    ]
  },
  examples: [
    {
      shows: 'a neuron with 100 weights up to ± 0, and a bias of 0',
      lists: { 'layer 1 weights': [], 'layer 1 biases': [7] },
      variables: { sum: 0 },
      args: { inputs: 100, spread: 0, layers: [{ type: 'layers_layer', args: { neurons: 1 } }] },
      below: [
        {
          type: 'variables_set',
          args: { variable: 'sum', value: { type: 'lists_length', args: { list: 'layer 1 weights' } } },
        },
      ],
      after: {
        variables: { sum: 100 },
        lists: { 'layer 1 weights': new Array<number>(100).fill(0), 'layer 1 biases': [0] },
      },
    },
    {
      shows: 'a network needs layers',
      args: { inputs: 100, spread: 0.5, layers: [] },
      stops: 'The network has no layers yet. Put “layer of 10 sigmoid neurons” into its mouth.',
    },
    {
      shows: 'images have 100 or 784 pixels',
      args: { inputs: 64, spread: 0.5, layers: [{ type: 'layers_layer', args: { neurons: 1 } }] },
      stops:
        'The images have 10 × 10 = 100 or 28 × 28 = 784 pixels, so a network has 100 or 784 inputs. It was given 64.',
    },
    {
      shows: 'there is no half neuron',
      args: { inputs: 100, spread: 0.5, layers: [{ type: 'layers_layer', args: { neurons: 2.5 } }] },
      stops: 'A layer has a whole number of neurons, from 1 to 4000, typed into its block. It was given 2.5.',
    },
  ],
})
