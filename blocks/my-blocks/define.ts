import { defineBlock } from '../../src/core/language/block'

export default defineBlock({
  type: 'my_define',
  gives: 'hat',
  text: 'define',
  slots: {},
  order: 1,
  help: 'Says what your own block does: everything below runs wherever you use it. Use its inputs inside like variables.',
  signature: 'defines',
  inToolbox: false,
  lower: () => undefined,
  examples: [],
})
