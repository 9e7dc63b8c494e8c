import { defineBlock } from '../../src/core/language/block'
import { inputMenu } from '../../src/core/language/slots'

export default defineBlock({
  type: 'my_input',
  gives: 'number',
  text: '{input}',
  slots: { input: inputMenu() },
  order: 4,
  help: 'The number that your own block was given for this input.',
  inToolbox: false,
  lower: ({ input }) => input,
  examples: [],
})
