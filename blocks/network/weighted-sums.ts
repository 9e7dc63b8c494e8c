import { defineBlock } from '../../src/core/language/block'
import type { Expansion, ListPlace } from '../../src/core/language/expansion'
import { defineOp } from '../../src/core/language/op'
import { list } from '../../src/core/language/slots'
import { dotLanes } from '../../src/core/maths/lanes'
import { message } from '../../src/core/message'
import { binary, compare, constant, item, length, setItem, useOp } from '../../src/core/program/build'
import type { NumberExpression, Statement } from '../../src/core/program/ir'
import { checkTarget } from '../element-wise'
import { add } from '../lists/add'
import { deleteItem } from '../lists/delete'
import { deleteAll } from '../lists/delete-all'
import { liesIn, stopAtOtherLength } from '../store-each'

/**
 * zⱼ = row j of the weights · inputs + bⱼ, each dot product in the lane order of `dotLanes`. The results are kept
 * apart until all are known, because the target may be the inputs or the weights themselves.
 */
const weightedSums = defineOp({
  name: 'weightedSums',
  parameters: ['list', 'list', 'list', 'list'],
  gives: 'nothing',
  fast: { kind: 'rows', target: 0, weights: 1, inputs: 2, biases: 3 },
  run(machine, target, weights, inputs, biases) {
    const rows = biases.length
    const width = inputs.length
    if (weights.length !== rows * width) {
      const names = {
        weights: machine.listName(weights),
        biases: machine.listName(biases),
        inputs: machine.listName(inputs),
      }
      const lengths = { rows, width, size: rows * width, length: weights.length }
      machine.stop(message('weights-of-other-shape', { ...names, ...lengths }))
    }
    checkTarget(machine, target, rows)
    const { f64 } = machine
    const results = new Float64Array(rows)
    for (let j = 0; j < rows; j++) {
      // biome-ignore lint/style/noNonNullAssertion: there is a bias for each row
      const result = dotLanes(f64, weights.start + j * width, inputs.start, width) + f64[biases.start + j]!
      if (Number.isNaN(result)) return result
      results[j] = result
    }
    machine.resize(target, rows)
    machine.f64.set(results, target.start)
  },
  expand(plain, target, weights, inputs, biases) {
    const isApart = !liesIn(target, [weights, inputs, biases])
    const rows = isApart ? length(biases) : plain.keep(length(biases), 'rows')
    const width = isApart ? length(inputs) : plain.keep(length(inputs), 'width')
    plain.stopIf(
      compare('≠', length(weights), binary('*', rows, width)),
      message(
        'network_weighted_sums-shape',
        {},
        'The weights must have a row for each bias, as long as the inputs.',
      ),
    )
    if (target.kind === 'row') stopAtOtherLength(plain, target, rows)
    const weight = plain.local(constant(1), 'weight')
    const sums: Sums = (store) =>
      plain.each(
        rows,
        (j) => {
          const total = plain.local(constant(0), 'total')
          plain.each(width, (i) => {
            plain.set(total, binary('+', total, binary('*', item(weights, weight), item(inputs, i))))
            plain.change(weight, 1)
          })
          plain.write(store(binary('+', total, item(biases, j)), j))
        },
        'j',
      )
    if (!isApart) storeLater(plain, target, rows, sums)
    else if (target.kind === 'row') sums((sum, j) => setItem(target, j, sum))
    else {
      plain.write(useOp(deleteAll, target))
      sums((sum) => useOp(add, sum, target))
    }
  },
})

type Sums = (store: (sum: NumberExpression, j: NumberExpression) => Statement) => void

/** Keeps the sums behind the target's own items until all are known, and moves them to their place then. */
function storeLater(plain: Expansion, target: ListPlace, rows: NumberExpression, sums: Sums): void {
  const whole: ListPlace = { kind: 'list', list: target.list, at: '' }
  const before = plain.local(length(whole), 'before')
  sums((sum) => useOp(add, sum, whole))
  if (target.kind === 'list') {
    plain.repeat(before, () => plain.write(useOp(deleteItem, constant(1), whole)))
    return
  }
  plain.each(rows, (j) => plain.write(setItem(target, j, item(whole, binary('+', before, j)))))
  plain.repeat(rows, () => plain.write(useOp(deleteItem, length(whole), whole)))
}

export default defineBlock({
  type: 'network_weighted_sums',
  gives: 'statement',
  text: 'set {target} to {weights} × {inputs} + {biases}',
  slots: { target: list(), weights: list(), inputs: list(), biases: list() },
  order: 1,
  help: 'What a whole layer of neurons adds up: for each neuron, its row of weights times the inputs, plus its bias. Weights (1, 2) for inputs (3, 4) with bias 5 make 1 × 3 + 2 × 4 + 5 = 16.',
  lower: ({ target, weights, inputs, biases }) => useOp(weightedSums, target, weights, inputs, biases),
  ops: [weightedSums],
  examples: [
    {
      shows:
        'two neurons with three inputs: 1×1 + 2×10 + 3×100 + 0.5 = 321.5 and 4×1 + 5×10 + 6×100 − 0.5 = 653.5',
      lists: { z: [], weights: [1, 2, 3, 4, 5, 6], inputs: [1, 10, 100], biases: [0.5, -0.5] },
      args: { target: 'z', weights: 'weights', inputs: 'inputs', biases: 'biases' },
      after: { lists: { z: [321.5, 653.5], inputs: [1, 10, 100], biases: [0.5, -0.5] } },
    },
    {
      shows: 'the results may replace the inputs: 1×2 + 1×5 = 7 and 10×2 + 100×5 = 520',
      lists: { x: [2, 5], weights: [1, 1, 10, 100], biases: [0, 0] },
      args: { target: 'x', weights: 'weights', inputs: 'x', biases: 'biases' },
      after: { lists: { x: [7, 520] } },
    },
    {
      shows: 'two rows of three are six weights',
      lists: { z: [], weights: [1, 2, 3, 4, 5], inputs: [1, 10, 100], biases: [0, 0] },
      args: { target: 'z', weights: 'weights', inputs: 'inputs', biases: 'biases' },
      stops:
        'weights must be 2 rows of 3: a row for each number in biases, as long as inputs. That makes 6 numbers, but weights has 5.',
    },
    {
      shows: 'a row keeps its length',
      lists: { table: [7, 7, 7, 7, 7, 7], weights: [1, 2, 3, 4], inputs: [1, 10], biases: [0, 0] },
      args: {
        target: { type: 'lists_row', args: { row: 1, list: 'table', width: 3 } },
        weights: 'weights',
        inputs: 'inputs',
        biases: 'biases',
      },
      stops: 'row 1 of table has room for 3 numbers, but 2 should go into it.',
    },
    {
      shows: '0 × ∞ has no answer, and nothing changes',
      lists: { z: [7], weights: [1, 0], inputs: [1, Number.POSITIVE_INFINITY], biases: [0] },
      args: { target: 'z', weights: 'weights', inputs: 'inputs', biases: 'biases' },
      stops:
        'A result here stopped being a number. That happens when very large numbers meet, as in ∞ − ∞ or 0 × ∞.',
      after: { lists: { z: [7] } },
    },
  ],
})
