// biome-ignore-all lint/style/noNonNullAssertion: a fast form gets an argument for each parameter, and the loop ends where the list does

import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { list } from '../../src/core/language/slots'
import { sigmoid } from '../../src/core/maths/sigmoid'
import { item, useOp } from '../../src/core/program/build'
import { checkTarget, cutTo, makeRoom } from '../element-wise'
import { sigmoidOf } from '../sigmoid-of'
import { storeEach } from '../store-each'

/** A sigmoid is never not-a-number, so there is nothing to look for before storing. */
const sigmoidOfEach = defineOp({
  name: 'sigmoidOfEach',
  parameters: ['list', 'list'],
  gives: 'nothing',
  fast: { kind: 'map', target: 0, value: ([, source]) => sigmoidOf(source!) },
  run(machine, target, source) {
    const { length } = source
    checkTarget(machine, target, length)
    makeRoom(machine, target, length)
    const { f64 } = machine
    const from = source.start
    const to = target.start
    for (let i = 0; i < length; i++) f64[to + i] = sigmoid(f64[from + i]!)
    cutTo(machine, target, length)
  },
  expand: (plain, target, source) => storeEach(plain, target, [source], (i) => sigmoidOf(item(source, i))),
})

export default defineBlock({
  type: 'vectors_sigmoid',
  gives: 'statement',
  text: 'set {target} to sigmoid of every item of {source}',
  slots: { target: list(), source: list() },
  order: 6,
  help: 'Squeezes every number of a list between 0 and 1: 0 becomes 0.5, 5 about 0.993, −5 about 0.007. So a whole layer of neurons answers at once.',
  lower: ({ target, source }) => useOp(sigmoidOfEach, target, source),
  ops: [sigmoidOfEach],
  examples: [
    {
      shows: 'sigmoid of 0 and of 2',
      lists: { h: [7, 7, 7], z: [0, 2] },
      args: { target: 'h', source: 'z' },
      after: { lists: { h: [0.5, 0.8807970779778824], z: [0, 2] } },
    },
    {
      shows: 'a list can be squeezed in place',
      lists: { h: [-2, 0] },
      args: { target: 'h', source: 'h' },
      after: { lists: { h: [0.11920292202211756, 0.5] } },
    },
    {
      shows: 'a row keeps its length',
      lists: { table: [1, 2, 3, 4], z: [1, 2, 3] },
      args: {
        target: { type: 'lists_row', args: { row: 1, list: 'table', width: 2 } },
        source: 'z',
      },
      stops: 'row 1 of table has room for 2 numbers, but 3 should go into it.',
    },
  ],
})
