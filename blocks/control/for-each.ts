import { defineBlock } from '../../src/core/language/block'
import { body, number, variableMenu } from '../../src/core/language/slots'
import { missing } from '../../src/core/program/build'

export default defineBlock({
  type: 'control_for_each',
  gives: 'statement',
  text: 'for each {variable} from {from} to {to} {body}',
  slots: { variable: variableMenu(), from: number(1), to: number(10), body: body() },
  order: 4,
  help: 'Counts with a variable: from 1 to 3, the blocks inside run with 1, then 2, then 3. If the end is smaller than the start, nothing runs.',
  lower: ({ variable, from, to, body }, context) =>
    variable.kind === 'missing'
      ? missing(variable.message)
      : {
          kind: 'forEach',
          variable: variable.variable,
          from,
          to,
          cursor: context.newLocal(),
          last: context.newLocal(),
          body,
          at: '',
        },
  examples: [
    {
      shows: '1 + 2 + 3 + 4 = 10',
      variables: { i: 0, total: 0 },
      args: {
        variable: 'i',
        from: 1,
        to: 4,
        body: [
          {
            type: 'variables_change',
            args: { variable: 'total', by: { type: 'variables_get', args: { variable: 'i' } } },
          },
        ],
      },
      after: { variables: { i: 4, total: 10 } },
    },
    {
      shows: 'from 2 to 1 there is nothing to do',
      variables: { i: 7, total: 0 },
      args: {
        variable: 'i',
        from: 2,
        to: 1,
        body: [{ type: 'variables_change', args: { variable: 'total', by: 1 } }],
      },
      after: { variables: { i: 7, total: 0 } },
    },
  ],
})
