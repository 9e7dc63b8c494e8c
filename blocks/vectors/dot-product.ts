import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { list } from '../../src/core/language/slots'
import { dotLanes } from '../../src/core/maths/lanes'
import { message } from '../../src/core/message'
import { binary, constant, item, length, useOp } from '../../src/core/program/build'
import { checkLengths } from '../element-wise'
import { stopAtDifferentLengths } from '../store-each'

const THE_DOT_PRODUCT = message('vectors_dot-what', {}, 'The dot product')

/** Σ aᵢ·bᵢ over two lists of one length, summed in the lane order of `dotLanes`. */
const dot = defineOp({
  name: 'dot',
  parameters: ['list', 'list'],
  gives: 'number',
  fast: { kind: 'lanes', lists: [0, 1] },
  run(machine, a, b) {
    checkLengths(machine, THE_DOT_PRODUCT, a, b)
    return dotLanes(machine.f64, a.start, b.start, a.length)
  },
  expand(plain, a, b) {
    stopAtDifferentLengths(plain, THE_DOT_PRODUCT, a, b)
    const total = plain.local(constant(0), 'total')
    plain.each(length(a), (i) => plain.set(total, binary('+', total, binary('*', item(a, i), item(b, i)))))
    return total
  },
})

export default defineBlock({
  type: 'vectors_dot',
  gives: 'number',
  text: 'dot product of {a} and {b}',
  slots: { a: list(), b: list() },
  order: 1,
  help: 'Multiplies the numbers of two lists pair by pair and adds everything up: (1, 2) and (10, 20) make 1 × 10 + 2 × 20 = 50. This is how a neuron weighs its inputs.',
  lower: ({ a, b }) => useOp(dot, a, b),
  ops: [dot],
  examples: [
    {
      shows: '1×4 + 2×5 + 3×6 = 32',
      lists: { a: [1, 2, 3], b: [4, 5, 6] },
      args: { a: 'a', b: 'b' },
      gives: 32,
    },
    {
      shows: 'lists of different lengths do not fit together',
      lists: { a: [1, 2, 3], b: [4, 5] },
      args: { a: 'a', b: 'b' },
      stops: 'The dot product needs two lists of the same length. a has 3 numbers, b has 2.',
    },
  ],
})
