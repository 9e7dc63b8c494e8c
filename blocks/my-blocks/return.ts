import { defineBlock } from '../../src/core/language/block'
import { number } from '../../src/core/language/slots'
import { message } from '../../src/core/message'
import { missing } from '../../src/core/program/build'

export default defineBlock({
  type: 'my_return',
  gives: 'last',
  text: 'give back {value}',
  slots: { value: number(0) },
  order: 5,
  help: 'Ends your own block and gives this number back to the block that asked for it.',
  lower({ value }, context) {
    const enclosing = context.enclosing()
    if (!enclosing)
      return missing(
        message(
          'my_return-outside',
          {},
          'Only an own block can give something back. Put this block under its “define”.',
        ),
      )
    if (!enclosing.returns)
      return missing(
        message(
          'my_return-nothing',
          { block: enclosing.name },
          '{ $block } does not give back a number. Change that in its “define” block, or take this block out.',
        ),
      )
    return { kind: 'return', value, at: '' }
  },
  examples: [],
})
