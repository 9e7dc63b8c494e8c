// biome-ignore-all lint/style/noNonNullAssertion: a fast form gets an argument for each parameter, and the loops end where the list does

import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { list, number } from '../../src/core/language/slots'
import { binary, item, useOp } from '../../src/core/program/build'
import { checkTarget, cutTo, makeRoom } from '../element-wise'
import { storeEach } from '../store-each'

const scale = defineOp({
  name: 'scale',
  parameters: ['list', 'list', 'number'],
  gives: 'nothing',
  fast: { kind: 'map', target: 0, value: ([, a, k]) => binary('*', a!, k!) },
  run(machine, target, a, k) {
    const { length } = a
    checkTarget(machine, target, length)
    const before = machine.f64
    for (let i = a.start; i < a.start + length; i++) {
      const result = before[i]! * k
      if (Number.isNaN(result)) return result
    }
    makeRoom(machine, target, length)
    const { f64 } = machine
    const from = a.start
    const to = target.start
    for (let i = 0; i < length; i++) f64[to + i] = f64[from + i]! * k
    cutTo(machine, target, length)
  },
  expand(plain, target, a, given) {
    const k = plain.keep(given, 'k')
    storeEach(plain, target, [a], (i) => binary('*', item(a, i), k))
  },
})

export default defineBlock({
  type: 'vectors_scale',
  gives: 'statement',
  text: 'set {target} to {a} × {k}',
  slots: { target: list(), a: list(), k: number(2) },
  order: 4,
  help: 'Multiplies every number of a list by the same number. (1, 2, 3) × 2 is (2, 4, 6). The results replace all that was in the target list.',
  lower: ({ target, a, k }) => useOp(scale, target, a, k),
  ops: [scale],
  examples: [
    {
      shows: '(1, 2, 3) × 2 = (2, 4, 6)',
      lists: { doubled: [], a: [1, 2, 3] },
      args: { target: 'doubled', a: 'a', k: 2 },
      after: { lists: { doubled: [2, 4, 6], a: [1, 2, 3] } },
    },
    {
      shows: 'a list can be scaled in place',
      lists: { a: [1, 2, 3] },
      args: { target: 'a', a: 'a', k: -1 },
      after: { lists: { a: [-1, -2, -3] } },
    },
    {
      shows: 'a row keeps its length',
      lists: { table: [1, 2, 3, 4], a: [1, 2, 3] },
      args: {
        target: { type: 'lists_row', args: { row: 1, list: 'table', width: 2 } },
        a: 'a',
        k: 2,
      },
      stops: 'row 1 of table has room for 2 numbers, but 3 should go into it.',
    },
    {
      shows: '0 × ∞ has no answer, and nothing changes',
      lists: { scaled: [7], a: [1, 0] },
      args: { target: 'scaled', a: 'a', k: Number.POSITIVE_INFINITY },
      stops:
        'A result here stopped being a number. That happens when very large numbers meet, as in ∞ − ∞ or 0 × ∞.',
      after: { lists: { scaled: [7] } },
    },
  ],
})
