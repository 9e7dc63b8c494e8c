import { defineBlock } from '../../src/core/language/block'
import { message } from '../../src/core/message'
import { missing } from '../../src/core/program/build'

export default defineBlock({
  type: 'my_call_value',
  gives: 'number',
  text: 'call',
  slots: {},
  order: 3,
  help: 'Runs your own block with these inputs, and is the number that it gives back.',
  signature: 'calls',
  inToolbox: false,
  lower(_, context) {
    const called = context.calledProcedure()
    if (called.kind === 'missing') return missing(called.message)
    if (!called.returns)
      return missing(
        message(
          'my_call_value-nothing',
          { block: called.name },
          "{ $block } does not give back a number, so it can't stand in a hole. Change that in its “define” block, or use it as a block of its own.",
        ),
      )
    return { kind: 'call', procedure: called.procedure, args: context.inputs(), at: '' }
  },
  examples: [],
})
