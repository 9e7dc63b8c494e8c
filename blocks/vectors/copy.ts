import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { list } from '../../src/core/language/slots'
import { item, useOp } from '../../src/core/program/build'
import { checkTarget, cutTo, makeRoom } from '../element-wise'
import { storeEach } from '../store-each'

const copy = defineOp({
  name: 'copy',
  parameters: ['list', 'list'],
  gives: 'nothing',
  // biome-ignore lint/style/noNonNullAssertion: a fast form is given an argument for each parameter of its op
  fast: { kind: 'map', target: 1, value: ([source]) => source! },
  run(machine, source, target) {
    const { length } = source
    checkTarget(machine, target, length)
    makeRoom(machine, target, length)
    machine.f64.copyWithin(target.start, source.start, source.start + length)
    cutTo(machine, target, length)
  },
  expand: (plain, source, target) => storeEach(plain, target, [source], (i) => item(source, i)),
})

export default defineBlock({
  type: 'vectors_copy',
  gives: 'statement',
  text: 'copy {source} to {target}',
  slots: { source: list(), target: list() },
  order: 5,
  help: 'Makes the second list the same as the first. What was in the second list is gone.',
  lower: ({ source, target }) => useOp(copy, source, target),
  ops: [copy],
  examples: [
    {
      shows: 'both lists are 1, 2, 3 now',
      lists: { a: [1, 2, 3], b: [7] },
      args: { source: 'a', target: 'b' },
      after: { lists: { a: [1, 2, 3], b: [1, 2, 3] } },
    },
    {
      shows: 'one row copied over another',
      lists: { table: [1, 2, 3, 4] },
      args: {
        source: { type: 'lists_row', args: { row: 2, list: 'table', width: 2 } },
        target: { type: 'lists_row', args: { row: 1, list: 'table', width: 2 } },
      },
      after: { lists: { table: [3, 4, 3, 4] } },
    },
    {
      shows: 'a list may become one of its own rows',
      lists: { table: [1, 2, 3, 4] },
      args: {
        source: { type: 'lists_row', args: { row: 2, list: 'table', width: 2 } },
        target: 'table',
      },
      after: { lists: { table: [3, 4] } },
    },
    {
      shows: 'a row keeps its length',
      lists: { table: [1, 2, 3, 4], a: [1, 2, 3] },
      args: {
        source: 'a',
        target: { type: 'lists_row', args: { row: 1, list: 'table', width: 2 } },
      },
      stops: 'row 1 of table has room for 2 numbers, but 3 should go into it.',
    },
  ],
})
