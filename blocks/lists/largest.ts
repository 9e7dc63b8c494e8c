import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { list } from '../../src/core/language/slots'
import { compare, constant, item, length, useOp } from '../../src/core/program/build'
import { offsetOfLargest, stopAtEmpty } from '../largest'

const largest = defineOp({
  name: 'largest',
  parameters: ['list'],
  gives: 'number',
  // biome-ignore lint/style/noNonNullAssertion: the offset is within the list; an empty one has stopped the run
  run: (machine, list) => machine.f64[list.start + offsetOfLargest(machine, list)]!,
  expand(plain, list) {
    stopAtEmpty(plain, list)
    const best = plain.local(item(list, constant(1)), 'largest')
    plain.each(length(list), (i) =>
      plain.when(compare('>', item(list, i), best), () => plain.set(best, item(list, i))),
    )
    return best
  },
})

export default defineBlock({
  type: 'lists_largest',
  gives: 'number',
  text: 'largest number in {list}',
  slots: { list: list() },
  order: 12,
  help: 'The largest of all numbers in a list.',
  lower: ({ list }) => useOp(largest, list),
  ops: [largest],
  examples: [
    { shows: '30 is the largest', lists: { points: [10, 30, 20] }, args: { list: 'points' }, gives: 30 },
    { shows: 'of −3 and −1 it is −1', lists: { points: [-3, -1] }, args: { list: 'points' }, gives: -1 },
    {
      shows: 'an empty list has none',
      lists: { points: [] },
      args: { list: 'points' },
      stops: 'There is no largest number in points: it is empty.',
    },
  ],
})
