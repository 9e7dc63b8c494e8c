// biome-ignore-all lint/style/noNonNullAssertion: lists are as long as was checked, the menu has these operators only, a fast form gets all arguments

import { defineBlock } from '../../src/core/language/block'
import { defineOp } from '../../src/core/language/op'
import { choice, list } from '../../src/core/language/slots'
import { type Message, message } from '../../src/core/message'
import { binary, item, useOp } from '../../src/core/program/build'
import { checkLengths, checkTarget, cutTo, makeRoom } from '../element-wise'
import { stopAtDifferentLengths, storeEach } from '../store-each'

/**
 * Goes through all pairs of items, and stores the results where `storing`. True if it met a not-a-number.
 * A loop for each operator, because a function called for each item would be several times slower.
 */
type Pass = (f64: Float64Array, a: number, b: number, to: number, length: number, storing: boolean) => boolean

const OPERATORS: Readonly<
  Record<string, { readonly what: Message; readonly name: '+' | '-' | '*'; readonly pass: Pass }>
> = {
  '+': {
    what: message('vectors_combine-adding', {}, 'Adding'),
    name: '+',
    pass(f64, a, b, to, length, storing) {
      for (let i = 0; i < length; i++) {
        const result = f64[a + i]! + f64[b + i]!
        if (Number.isNaN(result)) return true
        if (storing) f64[to + i] = result
      }
      return false
    },
  },
  '−': {
    what: message('vectors_combine-subtracting', {}, 'Subtracting'),
    name: '-',
    pass(f64, a, b, to, length, storing) {
      for (let i = 0; i < length; i++) {
        const result = f64[a + i]! - f64[b + i]!
        if (Number.isNaN(result)) return true
        if (storing) f64[to + i] = result
      }
      return false
    },
  },
  '×': {
    what: message('vectors_combine-multiplying', {}, 'Multiplying item by item'),
    name: '*',
    pass(f64, a, b, to, length, storing) {
      for (let i = 0; i < length; i++) {
        const result = f64[a + i]! * f64[b + i]!
        if (Number.isNaN(result)) return true
        if (storing) f64[to + i] = result
      }
      return false
    },
  },
}

const combine = defineOp({
  name: 'combine',
  parameters: ['list', 'list', 'choice', 'list'],
  gives: 'nothing',
  fast: {
    kind: 'map',
    target: 0,
    value: ([, a, , b], [operator]) => binary(OPERATORS[operator!]!.name, a!, b!),
  },
  run(machine, target, a, operator, b) {
    const { what, pass } = OPERATORS[operator]!
    checkLengths(machine, what, a, b)
    const { length } = a
    checkTarget(machine, target, length)
    if (pass(machine.f64, a.start, b.start, 0, length, false)) return Number.NaN
    makeRoom(machine, target, length)
    pass(machine.f64, a.start, b.start, target.start, length, true)
    cutTo(machine, target, length)
  },
  expand(plain, target, a, operator, b) {
    const { what, name } = OPERATORS[operator]!
    stopAtDifferentLengths(plain, what, a, b)
    storeEach(plain, target, [a, b], (i) => binary(name, item(a, i), item(b, i)))
  },
})

export default defineBlock({
  type: 'vectors_combine',
  gives: 'statement',
  text: 'set {target} to {a} {operator} {b}',
  slots: { target: list(), a: list(), operator: choice(['+', '+'], ['−', '−'], ['×', '×']), b: list() },
  order: 3,
  help: 'Works on two lists item by item: first with first, second with second. (1, 2) + (10, 20) is (11, 22). The results replace all that was in the target list.',
  lower: ({ target, a, operator, b }) => useOp(combine, target, a, operator, b),
  ops: [combine],
  examples: [
    {
      shows: '1 + 10 = 11 and 2 + 20 = 22',
      lists: { sum: [], a: [1, 2], b: [10, 20] },
      args: { target: 'sum', a: 'a', operator: '+', b: 'b' },
      after: { lists: { sum: [11, 22], a: [1, 2], b: [10, 20] } },
    },
    {
      shows: '10 − 1 = 9 and 20 − 2 = 18, in place of three old numbers',
      lists: { difference: [7, 7, 7], a: [10, 20], b: [1, 2] },
      args: { target: 'difference', a: 'a', operator: '−', b: 'b' },
      after: { lists: { difference: [9, 18] } },
    },
    {
      shows: '1 × 10 = 10 and 2 × 20 = 40, stored over the first list',
      lists: { a: [1, 2], b: [10, 20] },
      args: { target: 'a', a: 'a', operator: '×', b: 'b' },
      after: { lists: { a: [10, 40], b: [10, 20] } },
    },
    {
      shows: 'a list may become the difference of its own rows',
      lists: { table: [1, 2, 30, 40] },
      args: {
        target: 'table',
        a: { type: 'lists_row', args: { row: 2, list: 'table', width: 2 } },
        operator: '−',
        b: { type: 'lists_row', args: { row: 1, list: 'table', width: 2 } },
      },
      after: { lists: { table: [29, 38] } },
    },
    {
      shows: 'lists of different lengths do not fit together',
      lists: { sum: [], a: [1, 2, 3], b: [10, 20] },
      args: { target: 'sum', a: 'a', operator: '+', b: 'b' },
      stops: 'Adding needs two lists of the same length. a has 3 numbers, b has 2.',
    },
    {
      shows: 'the same for −',
      lists: { difference: [], a: [1, 2, 3], b: [10] },
      args: { target: 'difference', a: 'a', operator: '−', b: 'b' },
      stops: 'Subtracting needs two lists of the same length. a has 3 numbers, b has 1.',
    },
    {
      shows: 'the same for ×',
      lists: { product: [], a: [1], b: [10, 20] },
      args: { target: 'product', a: 'a', operator: '×', b: 'b' },
      stops: 'Multiplying item by item needs two lists of the same length. a has 1 number, b has 2.',
    },
    {
      shows: 'a row keeps its length',
      lists: { table: [1, 2, 3, 4], a: [1, 2, 3], b: [1, 2, 3] },
      args: {
        target: { type: 'lists_row', args: { row: 1, list: 'table', width: 2 } },
        a: 'a',
        operator: '+',
        b: 'b',
      },
      stops: 'row 1 of table has room for 2 numbers, but 3 should go into it.',
    },
    {
      shows: '0 × ∞ has no answer, and nothing changes',
      lists: { product: [7], a: [1, 0], b: [1, Number.POSITIVE_INFINITY] },
      args: { target: 'product', a: 'a', operator: '×', b: 'b' },
      stops:
        'A result here stopped being a number. That happens when very large numbers meet, as in ∞ − ∞ or 0 × ∞.',
      after: { lists: { product: [7] } },
    },
  ],
})
