// biome-ignore-all lint/style/noNonNullAssertion: a fast form is given an argument for each parameter of its op

import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { list, number } from '../../src/core/language/slots'
import { message } from '../../src/core/message'
import { binary, item, length, setItem, useOp } from '../../src/core/program/build'
import { addScaled } from '../element-wise'
import { stopAtDifferentLengths } from '../store-each'

const ADDING = message('vectors_add_scaled-what', {}, 'Adding')

const addScaledOp = defineOp({
  name: 'addScaled',
  parameters: ['number', 'list', 'list'],
  gives: 'nothing',
  fast: {
    kind: 'map',
    target: 2,
    value: ([k, source, target]) => binary('+', target!, binary('*', k!, source!)),
  },
  run: (machine, k, source, target) => addScaled(machine, ADDING, k, source, target),
  expand(plain, given, source, target) {
    const k = plain.keep(given, 'k')
    stopAtDifferentLengths(plain, ADDING, source, target)
    plain.each(length(target), (i) =>
      plain.write(setItem(target, i, binary('+', item(target, i), binary('*', k, item(source, i))))),
    )
  },
})

export default defineBlock({
  type: 'vectors_add_scaled',
  gives: 'statement',
  text: 'add {k} × {source} to {target}',
  slots: { k: number(1), source: list(), target: list() },
  order: 2,
  help: 'Multiplies every number of the first list and adds it to the number in the same place of the second list. 2 × (1, 2) added to (10, 20) makes (12, 24).',
  lower: ({ k, source, target }) => useOp(addScaledOp, k, source, target),
  ops: [addScaledOp],
  examples: [
    {
      shows: '10 + 2 × 1 = 12 and 20 + 2 × 2 = 24',
      lists: { x: [1, 2], y: [10, 20] },
      args: { k: 2, source: 'x', target: 'y' },
      after: { lists: { x: [1, 2], y: [12, 24] } },
    },
    {
      shows: 'a row of a list can be the target',
      lists: { x: [1, 2], table: [10, 20, 30, 40] },
      args: {
        k: -1,
        source: 'x',
        target: { type: 'lists_row', args: { row: 2, list: 'table', width: 2 } },
      },
      after: { lists: { table: [10, 20, 29, 38] } },
    },
    {
      shows: 'added to itself, a list doubles',
      lists: { x: [1, 2, 3] },
      args: { k: 1, source: 'x', target: 'x' },
      after: { lists: { x: [2, 4, 6] } },
    },
    {
      shows: 'lists of different lengths do not fit together',
      lists: { x: [1, 2, 3], y: [10, 20] },
      args: { k: 1, source: 'x', target: 'y' },
      stops: 'Adding needs two lists of the same length. x has 3 numbers, y has 2.',
    },
    {
      shows: '∞ + −∞ has no answer, and nothing changes',
      lists: { x: [1, Number.NEGATIVE_INFINITY], y: [10, Number.POSITIVE_INFINITY] },
      args: { k: 1, source: 'x', target: 'y' },
      stops:
        'A result here stopped being a number. That happens when very large numbers meet, as in ∞ − ∞ or 0 × ∞.',
      after: { lists: { y: [10, Number.POSITIVE_INFINITY] } },
    },
  ],
})
