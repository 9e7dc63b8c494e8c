import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { list } from '../../src/core/language/slots'
import { compare, constant, item, length, useOp } from '../../src/core/program/build'
import { offsetOfLargest, stopAtEmpty } from '../largest'

const positionOfLargest = defineOp({
  name: 'positionOfLargest',
  parameters: ['list'],
  gives: 'number',
  run: (machine, list) => offsetOfLargest(machine, list) + 1,
  expand(plain, list) {
    stopAtEmpty(plain, list)
    const best = plain.local(constant(1), 'best')
    plain.each(length(list), (i) =>
      plain.when(compare('>', item(list, i), item(list, best)), () => plain.set(best, i)),
    )
    return best
  },
})

export default defineBlock({
  type: 'lists_position_of_largest',
  gives: 'number',
  text: 'position of largest in {list}',
  slots: { list: list() },
  order: 13,
  help: 'Where in a list the largest number is. If there are several, it is the first of them. This finds the answer that a network believes in most.',
  lower: ({ list }) => useOp(positionOfLargest, list),
  ops: [positionOfLargest],
  examples: [
    { shows: '30 is item 2', lists: { points: [10, 30, 20] }, args: { list: 'points' }, gives: 2 },
    { shows: 'the first of equals counts', lists: { points: [5, 9, 9] }, args: { list: 'points' }, gives: 2 },
    {
      shows: 'an empty list has none',
      lists: { points: [] },
      args: { list: 'points' },
      stops: 'There is no largest number in points: it is empty.',
    },
  ],
})
