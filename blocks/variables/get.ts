import { defineBlock } from '../../src/core/language/block'
import { variableMenu } from '../../src/core/language/slots'
import { variable } from '../../src/core/program/build'

export default defineBlock({
  type: 'variables_get',
  gives: 'number',
  text: '{variable}',
  slots: { variable: variableMenu() },
  order: 3,
  help: 'The number that is in this variable now.',
  inToolbox: false,
  lower: ({ variable: source }) => variable(source),
  examples: [{ shows: 'the score is 7', variables: { score: 7 }, args: { variable: 'score' }, gives: 7 }],
})
