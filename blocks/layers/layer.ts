import { defineBlock } from '../../src/core/language/block'
import { number } from '../../src/core/language/slots'
import { message } from '../../src/core/message'

export default defineBlock({
  type: 'layers_layer',
  gives: 'statement',
  text: 'layer of {neurons} sigmoid neurons',
  slots: { neurons: number(10) },
  order: 2,
  help: 'A layer of a network. Each of its neurons multiplies all inputs by weights, adds them up with its bias, and squeezes the sum between 0 and 1 with the sigmoid.',
  // The network block reads its layers off its mouth, so a layer that runs stands somewhere else.
  inside: () =>
    message('layers_layer-place', {}, 'A layer belongs into the mouth of a network. Move it there.'),
  examples: [
    {
      shows: 'in the mouth of a network it makes lists',
      lists: { 'layer 1 weights': [], 'layer 1 biases': [] },
      variables: {},
      args: { neurons: 1 },
      stops: 'A layer belongs into the mouth of a network. Move it there.',
    },
  ],
})
