/** What lists mean: they count from 1, positions are whole and in range, and a stop leaves the list as it was. */
import { describe, expect, it } from 'vitest'
import {
  add,
  addTo,
  block,
  forEach,
  get,
  item,
  length,
  log,
  replace,
  row,
  set,
} from '../../testing/fixtures/in-blocks.test-support'
import { run } from '../../testing/fixtures/run-blocks.test-support'

const LISTS = { l: [10, 20, 30], empty: [] }
const INFINITY = Number.POSITIVE_INFINITY
const insert = (value: number, index: number, list: string) => block('lists_insert', { value, index, list })
const take = (index: number, list: string) => block('lists_delete', { index, list })

describe('positions', () => {
  it('count from 1', () => {
    expect(
      run({ flag: [forEach('i', 1, 3, log(item(get('i'), 'l')))], variables: { i: 0 }, lists: LISTS }).log,
    ).toEqual(['10', '20', '30'])
    expect(run({ flag: [replace(3, 'l', 5)], lists: LISTS }).lists.l).toEqual([10, 20, 5])
  })

  it.each([
    [0, 'There is no item 0 in l: it has 3 items. Lists count from 1.'],
    [-0, 'There is no item 0 in l: it has 3 items. Lists count from 1.'],
    [4, 'There is no item 4 in l: it has 3 items. Lists count from 1.'],
    [-1, 'There is no item -1 in l: it has 3 items. Lists count from 1.'],
    [1.5, "There is no item 1.5 in l: an item's number must be whole."],
    [3.5, 'There is no item 3.5 in l: it has 3 items. Lists count from 1.'],
    [INFINITY, 'There is no item ∞ in l: it has 3 items. Lists count from 1.'],
    [-INFINITY, 'There is no item -∞ in l: it has 3 items. Lists count from 1.'],
    // These would be 1 to a computer that keeps only their lowest 32 bits.
    [2 ** 32 + 1, 'There is no item 4294967297 in l: it has 3 items. Lists count from 1.'],
    [1 - 2 ** 32, 'There is no item -4294967295 in l: it has 3 items. Lists count from 1.'],
    [2 ** 53 + 2, 'There is no item 9007199254740994 in l: it has 3 items. Lists count from 1.'],
  ])('%d is none, to read, to replace or to delete', (index, message) => {
    for (const wrong of [log(item(index, 'l')), replace(index, 'l', 5), take(index, 'l')]) {
      const ran = run({ flag: [wrong], lists: LISTS })
      expect(ran).toMatchObject({ stops: message, lists: LISTS, log: [] })
    }
  })

  it('are none in an empty list', () => {
    for (const wrong of [log(item(1, 'empty')), replace(1, 'empty', 5), take(1, 'empty')])
      expect(run({ flag: [wrong], lists: LISTS }).stops).toBe('There is no item 1 in empty: it is empty.')
  })

  it('to insert at go one further', () => {
    expect(
      run({ flag: [insert(5, 4, 'l'), insert(6, 1, 'l'), insert(7, 3, 'l')], lists: LISTS }).lists.l,
    ).toEqual([6, 10, 7, 20, 30, 5])
    expect(run({ flag: [insert(5, 1, 'empty')], lists: LISTS }).lists.empty).toEqual([5])
    for (const index of [0, 5, 1.5, INFINITY, 2 ** 32 + 1])
      expect(run({ flag: [insert(5, index, 'l')], lists: LISTS })).toMatchObject({
        stops: expect.stringMatching(
          /^There is no place .+ to insert at in l\. Choose a whole number from 1 to 4\.$/,
        ),
        lists: LISTS,
      })
  })
})

describe('lists that grow and shrink', () => {
  it('keep their items, in order', () => {
    const flag = [addTo('l', 40), take(1, 'l'), insert(15, 1, 'l'), take(4, 'l'), log(length('l'))]
    expect(run({ flag, lists: LISTS })).toMatchObject({ lists: { l: [15, 20, 30] }, log: ['3'] })
  })

  it('do not touch their neighbours, however long they get', () => {
    const flag = [forEach('i', 1, 1000, addTo('l', get('i')), addTo('m', add(get('i'), 0.5)), addTo('n', 7))]
    const { lists } = run({ flag, variables: { i: 0 }, lists: { l: [], m: [], n: [] } })
    expect(lists.l).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1))
    expect(lists.m).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1.5))
    expect(lists.n).toEqual(new Array(1000).fill(7))
  })

  it('find −0 and 0 to be equal, and the first of equal largest numbers', () => {
    const lists = { l: [-0, 5, 3, 5] }
    const contains = (value: number) =>
      block('control_if', { condition: block('lists_contains', { list: 'l', value }), body: [log(value)] })
    const largest = block('lists_position_of_largest', { list: 'l' })
    expect(run({ flag: [contains(0), contains(4), log(largest)], lists }).log).toEqual(['0', '2'])
  })
})

describe('rows', () => {
  const table = { t: [1, 2, 3, 4, 5, 6, 7] }
  const sum = (number: number, width: number) => log(block('lists_sum', { list: row(number, 't', width) }))

  it('are pieces of equal length; what is left over belongs to none', () => {
    expect(run({ flag: [sum(1, 3), sum(2, 3), sum(7, 1), sum(1, 7)], lists: table }).log).toEqual([
      '6',
      '15',
      '7',
      '28',
    ])
  })

  it.each([
    [3, 3, 'There is no row 3 in t: its 7 numbers make 2 rows of 3. Rows count from 1.'],
    [0, 3, 'There is no row 0 in t: its 7 numbers make 2 rows of 3. Rows count from 1.'],
    [1.5, 3, 'There is no row 1.5 in t: its 7 numbers make 2 rows of 3. Rows count from 1.'],
    [INFINITY, 3, 'There is no row ∞ in t: its 7 numbers make 2 rows of 3. Rows count from 1.'],
    [1, 8, 'There is no row 1 in t: its 7 numbers make 0 rows of 8. Rows count from 1.'],
    [1, 0, 'The length of a row must be a whole number, 1 or more. It was given 0.'],
    [1, 2.5, 'The length of a row must be a whole number, 1 or more. It was given 2.5.'],
    [1, -1, 'The length of a row must be a whole number, 1 or more. It was given -1.'],
    [
      2 ** 31,
      2 ** 31,
      'There is no row 2147483648 in t: its 7 numbers make 0 rows of 2147483648. Rows count from 1.',
    ],
  ])('row %d of width %d', (number, width, message) => {
    expect(run({ flag: [sum(number, width)], lists: table }).stops).toBe(message)
  })

  it('share their numbers with the list', () => {
    const copy = block('vectors_copy', { source: 's', target: row(2, 't', 2) })
    expect(run({ flag: [copy], lists: { ...table, s: [30, 40] } }).lists.t).toEqual([1, 2, 30, 40, 5, 6, 7])
  })

  it('move with the list when it grows', () => {
    const flag = [
      forEach('i', 1, 200, addTo('t', get('i'))),
      log(block('lists_sum', { list: row(2, 't', 3) })),
    ]
    expect(run({ flag, variables: { i: 0 }, lists: table }).log).toEqual(['15'])
  })
})

describe('blocks on two lists', () => {
  it.each([
    [
      'dot product',
      log(block('vectors_dot', { a: 'l', b: 'm' })),
      'The dot product needs two lists of the same length. l has 3 numbers, m has 2.',
    ],
    [
      'add to',
      block('vectors_add_scaled', { k: 1, source: 'l', target: 'm' }),
      'Adding needs two lists of the same length. l has 3 numbers, m has 2.',
    ],
    [
      'move',
      block('network_gradient_update', { weights: 'm', rate: 1, gradient: 'l' }),
      'A gradient update needs two lists of the same length. l has 3 numbers, m has 2.',
    ],
  ])('%s stops where their lengths differ', (_, wrong, message) => {
    const lists = { l: [1, 2, 3], m: [1, 2] }
    expect(run({ flag: [wrong, set('x', 1)], lists, variables: { x: 0 } })).toMatchObject({
      stops: message,
      lists,
      variables: { x: 0 },
    })
  })
})
