// biome-ignore-all lint/style/noNonNullAssertion: a fast form gets an argument for each parameter, and the loop ends where the list does

import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { list } from '../../src/core/language/slots'
import { binary, constant, item, useOp } from '../../src/core/program/build'
import { checkTarget, cutTo, makeRoom } from '../element-wise'
import { storeEach } from '../store-each'

/**
 * a × (1 − a) for each activation a: the slope of the sigmoid where it gave a. It is never not-a-number (an
 * endless a gives −∞), so there is nothing to look for before storing.
 */
const slopes = defineOp({
  name: 'slopes',
  parameters: ['list', 'list'],
  gives: 'nothing',
  fast: {
    kind: 'map',
    target: 0,
    isNeverNaN: true,
    value: ([, a]) => binary('*', a!, binary('-', constant(1), a!)),
  },
  run(machine, target, activations) {
    const { length } = activations
    checkTarget(machine, target, length)
    makeRoom(machine, target, length)
    const { f64 } = machine
    const from = activations.start
    const to = target.start
    for (let i = 0; i < length; i++) {
      const a = f64[from + i]!
      f64[to + i] = a * (1 - a)
    }
    cutTo(machine, target, length)
  },
  expand(plain, target, activations) {
    storeEach(plain, target, [activations], (i) => {
      const a = item(activations, i)
      return binary('*', a, binary('-', constant(1), a))
    })
  },
})

export default defineBlock({
  type: 'network_slopes',
  gives: 'statement',
  text: 'set {target} to slopes of {activations}',
  slots: { target: list(), activations: list() },
  order: 3,
  help: 'How steep the sigmoid is at each neuron, from its answer a: a × (1 − a). An answer of 0.5 gives 0.25, the steepest; a very sure 0.99 gives only 0.0099.',
  lower: ({ target, activations }) => useOp(slopes, target, activations),
  ops: [slopes],
  examples: [
    {
      shows: '0.5 × 0.5 = 0.25 and 0.25 × 0.75 = 0.1875',
      lists: { slopes: [7, 7, 7], h: [0.5, 0.25] },
      args: { target: 'slopes', activations: 'h' },
      after: { lists: { slopes: [0.25, 0.1875], h: [0.5, 0.25] } },
    },
    {
      shows: 'a row keeps its length',
      lists: { table: [1, 2, 3, 4], h: [0.5, 0.5, 0.5] },
      args: {
        target: { type: 'lists_row', args: { row: 1, list: 'table', width: 2 } },
        activations: 'h',
      },
      stops: 'row 1 of table has room for 2 numbers, but 3 should go into it.',
    },
  ],
})
