import { defineBlock } from '../../src/core/language/block'
import { defineOp, type ListView } from '../../src/core/language/op'
import { listMenu, variableMenu } from '../../src/core/language/slots'
import { useOp } from '../../src/core/program/build'

const layers = (image: ListView, w1: ListView, hidden: ListView, w2: ListView) => ({
  image: image.list,
  w1: w1.list,
  hidden: hidden.list,
  w2: w2.list,
})

const showNetwork = defineOp({
  name: 'showNetwork',
  parameters: ['list', 'list', 'list', 'list', 'variable'],
  gives: 'nothing',
  primitive: true,
  run(machine, image, w1, hidden, w2, output) {
    machine.stage.showNetwork({ ...layers(image, w1, hidden, w2), output })
  },
})

/** For programs that keep their output in no variable. */
const showLayers = defineOp({
  name: 'showLayers',
  parameters: ['list', 'list', 'list', 'list'],
  gives: 'nothing',
  primitive: true,
  run(machine, image, w1, hidden, w2) {
    machine.stage.showNetwork({ ...layers(image, w1, hidden, w2), output: null })
  },
})

export default defineBlock({
  type: 'stage_show_network',
  gives: 'statement',
  text: 'show network: image {image} weights {w1} hidden {hidden} weights {w2} output {output}',
  slots: { image: listMenu(), w1: listMenu(), hidden: listMenu(), w2: listMenu(), output: variableMenu() },
  order: 1.5,
  help: 'Draws your network and keeps it up to date. The first weights are one row of numbers for each hidden unit, as long as the image. Then comes one weight from each hidden unit to the output.',
  lower: ({ image, w1, hidden, w2, output }) =>
    output.kind === 'chosen'
      ? useOp(showNetwork, image, w1, hidden, w2, output)
      : useOp(showLayers, image, w1, hidden, w2),
  ops: [showNetwork, showLayers],
  examples: [
    {
      shows: 'four pixels, two hidden units and an output',
      variables: { answer: 0 },
      lists: { image: [0, 1, 1, 0], w1: [1, 2, 3, 4, 5, 6, 7, 8], hidden: [0.5, 0.25], w2: [1, -1] },
      args: { image: 'image', w1: 'w1', hidden: 'hidden', w2: 'w2', output: 'answer' },
      after: { network: { image: 'image', w1: 'w1', hidden: 'hidden', w2: 'w2', output: 'answer' } },
    },
    {
      shows: 'lists that do not fit, or are still empty, stop nothing',
      variables: { answer: 0 },
      lists: { image: [], w1: [1, 2, 3], hidden: [0.5, 0.25], w2: [1] },
      args: { image: 'image', w1: 'w1', hidden: 'hidden', w2: 'w2', output: 'answer' },
      after: { network: { image: 'image', w1: 'w1', hidden: 'hidden', w2: 'w2', output: 'answer' } },
    },
    {
      shows: 'a network without a variable for its output',
      lists: { image: [], w1: [], hidden: [], w2: [] },
      args: { image: 'image', w1: 'w1', hidden: 'hidden', w2: 'w2', output: '' },
      after: { network: { image: 'image', w1: 'w1', hidden: 'hidden', w2: 'w2', output: null } },
    },
  ],
})
