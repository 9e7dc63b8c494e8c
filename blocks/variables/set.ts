import { defineBlock } from '../../src/core/language/block'
import { number, variableMenu } from '../../src/core/language/slots'
import { setVariable } from '../../src/core/program/build'

export default defineBlock({
  type: 'variables_set',
  gives: 'statement',
  text: 'set {variable} to {value}',
  slots: { variable: variableMenu(), value: number(0) },
  order: 1,
  help: 'Puts a number into a variable. The number that was there before is gone.',
  lower: ({ variable, value }) => setVariable(variable, value),
  examples: [
    {
      shows: 'the score was 7 and is 12 now',
      variables: { score: 7 },
      args: { variable: 'score', value: 12 },
      after: { variables: { score: 12 } },
    },
  ],
})
