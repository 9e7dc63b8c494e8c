import { defineBlock } from '../../src/core/language/block'
import { body, boolean } from '../../src/core/language/slots'

export default defineBlock({
  type: 'control_if_else',
  gives: 'statement',
  text: 'if {condition} then {then} else {else}',
  slots: { condition: boolean(), then: body(), else: body() },
  order: 6,
  help: 'Asks the question. If the answer is yes, the upper blocks run; if it is no, the lower ones do.',
  lower: (slots) => ({
    kind: 'if',
    condition: slots.condition,
    then: slots.then,
    else: slots.else,
    at: '',
  }),
  examples: [
    {
      shows: '5 is more than 3: the upper blocks run',
      variables: { answer: 0 },
      args: {
        condition: { type: 'maths_compare', args: { a: 5, comparison: '>', b: 3 } },
        then: [{ type: 'variables_set', args: { variable: 'answer', value: 1 } }],
        else: [{ type: 'variables_set', args: { variable: 'answer', value: 2 } }],
      },
      after: { variables: { answer: 1 } },
    },
    {
      shows: '2 is not more than 3: the lower blocks run',
      variables: { answer: 0 },
      args: {
        condition: { type: 'maths_compare', args: { a: 2, comparison: '>', b: 3 } },
        then: [{ type: 'variables_set', args: { variable: 'answer', value: 1 } }],
        else: [{ type: 'variables_set', args: { variable: 'answer', value: 2 } }],
      },
      after: { variables: { answer: 2 } },
    },
  ],
})
