import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { list } from '../../src/core/language/slots'
import { sumLanes } from '../../src/core/maths/lanes'
import { binary, constant, item, length, useOp } from '../../src/core/program/build'

/** Σ aᵢ, summed in the lane order of `sumLanes`. */
const sum = defineOp({
  name: 'sum',
  parameters: ['list'],
  gives: 'number',
  fast: { kind: 'lanes', lists: [0] },
  run: (machine, list) => sumLanes(machine.f64, list.start, list.length),
  expand(plain, list) {
    const total = plain.local(constant(0), 'total')
    plain.each(length(list), (i) => plain.set(total, binary('+', total, item(list, i))))
    return total
  },
})

export default defineBlock({
  type: 'lists_sum',
  gives: 'number',
  text: 'sum of {list}',
  slots: { list: list() },
  order: 11,
  help: 'Adds up all numbers of a list: 1, 2 and 3 make 1 + 2 + 3 = 6. The sum of an empty list is 0.',
  lower: ({ list }) => useOp(sum, list),
  ops: [sum],
  examples: [
    {
      shows: '1 + 2 + … + 10 = 55',
      lists: { points: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
      args: { list: 'points' },
      gives: 55,
    },
    { shows: 'nothing adds up to 0', lists: { points: [] }, args: { list: 'points' }, gives: 0 },
    {
      shows: '∞ + −∞ has no answer',
      lists: { points: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] },
      args: { list: 'points' },
      stops:
        'A result here stopped being a number. That happens when very large numbers meet, as in ∞ − ∞ or 0 × ∞.',
    },
  ],
})
