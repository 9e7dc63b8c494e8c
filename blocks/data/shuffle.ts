// biome-ignore-all lint/style/noNonNullAssertion: both places are among the n items that the list has just been given

import { defineBlock } from '../../src/core/language/block'
import { mustBeWhole } from '../../src/core/language/faults'
import { defineOp } from '../../src/core/language/op'
import { listMenu, number } from '../../src/core/language/slots'
import { wholeFrom } from '../../src/core/maths/random'
import { message } from '../../src/core/message'
import { compare, constant, item, setItem, useOp } from '../../src/core/program/build'
import { add } from '../lists/add'
import { deleteAll } from '../lists/delete-all'
import { draw, drawWhole } from '../random-draw'

/** Fisher and Yates, from the end: one number drawn for each place but the first. */
const shuffle = defineOp({
  name: 'shuffle',
  parameters: ['list', 'number'],
  gives: 'nothing',
  random: true,
  run(machine, list, n) {
    if (!Number.isInteger(n) || n < 0)
      machine.stop(mustBeWhole(message('data_shuffle-last', {}, 'The last number'), 0, n))
    machine.resize(list, n)
    const { f64 } = machine
    const before = list.start - 1
    for (let i = 1; i <= n; i++) f64[before + i] = i
    for (let i = n; i >= 2; i--) {
      const j = wholeFrom(machine.nextRandom(), 1, i)
      const swapped = f64[before + i]!
      f64[before + i] = f64[before + j]!
      f64[before + j] = swapped
    }
  },
  expand(plain, list, last) {
    const n = plain.keep(last, 'n')
    plain.write(useOp(deleteAll, list))
    plain.each(n, (i) => plain.write(useOp(add, i, list)))
    const i = plain.local(n, 'i')
    plain.until(compare('<', i, constant(2)), () => {
      const j = plain.local(drawWhole(plain, constant(1), i), 'j')
      const swapped = plain.local(item(list, i), 'swapped')
      plain.write(setItem(list, i, item(list, j)), setItem(list, j, swapped))
      plain.change(i, -1)
    })
  },
})

export default defineBlock({
  type: 'data_shuffle',
  gives: 'statement',
  text: 'set {list} to 1 … {n} in shuffled order',
  slots: { list: listMenu(), n: number(10) },
  order: 4,
  help: 'Fills a list with the numbers 1, 2, 3 and so on, mixed like a pack of cards. A network learns better when the images come in a mixed order.',
  lower: ({ list, n }) => useOp(shuffle, list, n),
  ops: [shuffle, draw],
  examples: [
    {
      shows: 'five cards, mixed',
      lists: { order: [] },
      args: { list: 'order', n: 5 },
      after: { lists: { order: [1, 4, 2, 5, 3] } },
    },
    {
      shows: 'one card cannot be mixed',
      lists: { order: [7, 7] },
      args: { list: 'order', n: 1 },
      after: { lists: { order: [1] } },
    },
    {
      shows: 'there is no half card',
      lists: { order: [7, 7] },
      args: { list: 'order', n: 2.5 },
      stops: 'The last number must be a whole number, 0 or more. It was given 2.5.',
    },
  ],
})
