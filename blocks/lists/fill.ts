import { defineBlock } from '../../src/core/language/block'
import { mustBeWhole } from '../../src/core/language/faults'
import { defineOp } from '../../src/core/language/op'
import { listMenu, number } from '../../src/core/language/slots'
import { message } from '../../src/core/message'
import { useOp } from '../../src/core/program/build'
import { add } from './add'
import { deleteAll } from './delete-all'

const fill = defineOp({
  name: 'fill',
  parameters: ['list', 'number', 'number'],
  gives: 'nothing',
  run(machine, list, count, value) {
    if (!Number.isInteger(count) || count < 0)
      machine.stop(mustBeWhole(message('lists_fill-count', {}, 'The number of copies'), 0, count))
    machine.resize(list, count)
    machine.f64.fill(value, list.start, list.start + count)
  },
  expand(plain, list, copies, given) {
    const count = plain.keep(copies, 'count')
    const value = plain.keep(given)
    plain.write(useOp(deleteAll, list))
    plain.repeat(count, () => plain.write(useOp(add, value, list)))
  },
})

export default defineBlock({
  type: 'lists_fill',
  gives: 'statement',
  text: 'fill {list} with {count} copies of {value}',
  slots: { list: listMenu(), count: number(10), value: number(0) },
  order: 9,
  help: 'Empties a list, then puts the same number into it again and again. 3 copies of 0 are 0, 0, 0.',
  lower: ({ list, count, value }) => useOp(fill, list, count, value),
  ops: [fill],
  examples: [
    {
      shows: '10 and 20 make room for three zeros',
      lists: { biases: [10, 20] },
      args: { list: 'biases', count: 3, value: 0 },
      after: { lists: { biases: [0, 0, 0] } },
    },
    {
      shows: '0 copies leave the list empty',
      lists: { biases: [10, 20] },
      args: { list: 'biases', count: 0, value: 5 },
      after: { lists: { biases: [] } },
    },
    {
      shows: 'there is no half copy',
      lists: { biases: [10, 20] },
      args: { list: 'biases', count: 2.5, value: 0 },
      stops: 'The number of copies must be a whole number, 0 or more. It was given 2.5.',
    },
  ],
})
