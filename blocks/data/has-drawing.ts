import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { compare, constant, useOp } from '../../src/core/program/build'

const hasDrawing = defineOp({
  name: 'hasDrawing',
  parameters: [],
  gives: 'boolean',
  reads: () => null,
  run: (machine) => machine.drawing(10) !== null,
  // Nobody draws in another language.
  expand: () => compare('=', constant(0), constant(1)),
})

export default defineBlock({
  type: 'data_has_drawing',
  gives: 'boolean',
  text: 'there is a drawing',
  slots: {},
  order: 6,
  help: 'Yes, if you drew something on the pad. No, if the pad is empty.',
  lower: () => useOp(hasDrawing),
  ops: [hasDrawing],
  examples: [
    { shows: 'something is on the pad', drawn: true, gives: true },
    { shows: 'the pad is empty', gives: false },
  ],
})
