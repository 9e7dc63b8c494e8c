import { defineBlock } from '../../src/core/language/block'
import { number } from '../../src/core/language/slots'
import { block, listsOf, shapeOf } from '../network-shape'

export default defineBlock({
  type: 'layers_step',
  gives: 'statement',
  text: 'step: move all weights by − {rate} × gradient',
  slots: { rate: number(0.1) },
  order: 7,
  help: 'One step of the optimiser (SGD, stochastic gradient descent): every weight and every bias moves a little to where the loss is smaller. The learning rate says how far.',
  inside({ rate = 0 }, context) {
    const shape = shapeOf(context)
    if ('code' in shape) return shape
    const { weights, biases, weightGradients, biasGradients } = listsOf(context)
    return shape.layers.flatMap((layer) => [
      block('network_gradient_update', { weights: weights(layer), rate, gradient: weightGradients(layer) }),
      block('network_gradient_update', { weights: biases(layer), rate, gradient: biasGradients(layer) }),
    ])
  },
  examples: [
    {
      shows: '0 − 0.1 × 2 = −0.2 for the bias, and 0 − 0.1 × 10 = −1 for each weight',
      lists: {
        'layer 1 weights': [],
        'layer 1 biases': [],
        'layer 1 weight gradients': new Array<number>(100).fill(10),
        'layer 1 bias gradients': [2],
      },
      above: [
        {
          type: 'layers_network',
          args: { inputs: 100, spread: 0, layers: [{ type: 'layers_layer', args: { neurons: 1 } }] },
        },
      ],
      args: { rate: 0.1 },
      after: {
        lists: { 'layer 1 weights': new Array<number>(100).fill(-1), 'layer 1 biases': [-0.2] },
      },
    },
  ],
})
