import { defineBlock } from '../../src/core/language/block'
import { mustBeWhole } from '../../src/core/language/faults'
import { defineOp } from '../../src/core/language/op'
import { listMenu, number } from '../../src/core/language/slots'
import { betweenFrom } from '../../src/core/maths/random'
import { message } from '../../src/core/message'
import { useOp } from '../../src/core/program/build'
import { draw, drawBetween, stopAtFarEnds } from '../random-draw'
import { checkEnds } from '../random-ends'
import { add } from './add'
import { deleteAll } from './delete-all'

/** One number drawn for each item, in order. */
const fillRandom = defineOp({
  name: 'fillRandom',
  parameters: ['list', 'number', 'number', 'number'],
  gives: 'nothing',
  random: true,
  run(machine, list, count, from, to) {
    if (!Number.isInteger(count) || count < 0)
      machine.stop(mustBeWhole(message('lists_fill_random-count', {}, 'The number of items'), 0, count))
    checkEnds(machine, from, to)
    machine.resize(list, count)
    const { f64 } = machine
    const end = list.start + count
    for (let i = list.start; i < end; i++) f64[i] = betweenFrom(machine.nextRandom(), from, to)
  },
  expand(plain, list, items, least, most) {
    const count = plain.keep(items, 'count')
    const from = plain.keep(least, 'from')
    const to = plain.keep(most, 'to')
    stopAtFarEnds(plain, from, to)
    plain.write(useOp(deleteAll, list))
    plain.repeat(count, () => plain.write(useOp(add, drawBetween(plain, from, to), list)))
  },
})

export default defineBlock({
  type: 'lists_fill_random',
  gives: 'statement',
  text: 'fill {list} with {count} random numbers from {from} to {to}',
  slots: { list: listMenu(), count: number(10), from: number(-1), to: number(1) },
  order: 10,
  help: 'Empties a list, then puts random numbers into it, such as 0.3716. A network starts with random weights, so that its neurons do not all do the same.',
  lower: ({ list, count, from, to }) => useOp(fillRandom, list, count, from, to),
  ops: [fillRandom, draw],
  examples: [
    {
      shows: 'three weights between −1 and 1',
      lists: { weights: [] },
      args: { list: 'weights', count: 3, from: -1, to: 1 },
      after: { lists: { weights: [0.04247846085809037, 0.4778056037405558, 0.15430989782727322] } },
    },
    {
      shows: 'from 5 to 5 there is only 5',
      lists: { weights: [1] },
      args: { list: 'weights', count: 3, from: 5, to: 5 },
      after: { lists: { weights: [5, 5, 5] } },
    },
    {
      shows: 'there is no half number of items',
      lists: { weights: [1] },
      args: { list: 'weights', count: 2.5, from: 0, to: 1 },
      stops: 'The number of items must be a whole number, 0 or more. It was given 2.5.',
    },
    {
      shows: 'random numbers need two ends',
      lists: { weights: [1] },
      args: { list: 'weights', count: 3, from: 0, to: Number.POSITIVE_INFINITY },
      stops: 'Random numbers need two ends that are not endlessly far apart. They were given 0 and ∞.',
    },
  ],
})
