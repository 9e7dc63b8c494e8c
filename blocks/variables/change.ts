import { defineBlock } from '../../src/core/language/block'
import { number, variableMenu } from '../../src/core/language/slots'
import { binary, setVariable, variable } from '../../src/core/program/build'

export default defineBlock({
  type: 'variables_change',
  gives: 'statement',
  text: 'change {variable} by {by}',
  slots: { variable: variableMenu(), by: number(1) },
  order: 2,
  help: 'Adds a number to a variable. Use a number below 0 to make it smaller.',
  lower: ({ variable: target, by }) => setVariable(target, binary('+', variable(target), by)),
  examples: [
    {
      shows: '7 changed by 2 is 9',
      variables: { score: 7 },
      args: { variable: 'score', by: 2 },
      after: { variables: { score: 9 } },
    },
  ],
})
