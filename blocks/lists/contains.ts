import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { listMenu, number } from '../../src/core/language/slots'
import { compare, constant, item, length, logic, not, useOp } from '../../src/core/program/build'

const contains = defineOp({
  name: 'contains',
  parameters: ['list', 'number'],
  gives: 'boolean',
  run(machine, list, value) {
    const { f64 } = machine
    const end = list.start + list.length
    for (let i = list.start; i < end; i++) if (f64[i] === value) return true
    return false
  },
  expand(plain, list, given) {
    const value = plain.keep(given)
    const i = plain.local(constant(1), 'i')
    const isPast = compare('>', i, length(list))
    plain.until(logic('or', isPast, compare('=', item(list, i), value)), () => plain.change(i, 1))
    return not(isPast)
  },
})

export default defineBlock({
  type: 'lists_contains',
  gives: 'boolean',
  text: '{list} contains {value} ?',
  slots: { list: listMenu(), value: number(1) },
  order: 8,
  help: 'Asks whether a number is somewhere in the list. The answer is yes or no.',
  lower: ({ list, value }) => useOp(contains, list, value),
  ops: [contains],
  examples: [
    {
      shows: '20 is in 10, 20, 30',
      lists: { pixels: [10, 20, 30] },
      args: { list: 'pixels', value: 20 },
      gives: true,
    },
    {
      shows: '25 is not',
      lists: { pixels: [10, 20, 30] },
      args: { list: 'pixels', value: 25 },
      gives: false,
    },
    {
      shows: 'nothing is in an empty list',
      lists: { pixels: [] },
      args: { list: 'pixels', value: 0 },
      gives: false,
    },
  ],
})
