import { defineBlock } from '../../src/core/language/block'
import { missing } from '../../src/core/program/build'

export default defineBlock({
  type: 'my_call',
  gives: 'statement',
  text: 'call',
  slots: {},
  order: 2,
  help: 'Runs your own block with these inputs. When it is done, the next block follows.',
  signature: 'calls',
  inToolbox: false,
  lower(_, context) {
    const called = context.calledProcedure()
    if (called.kind === 'missing') return missing(called.message)
    return { kind: 'call', procedure: called.procedure, args: context.inputs(), into: null, at: '' }
  },
  examples: [],
})
