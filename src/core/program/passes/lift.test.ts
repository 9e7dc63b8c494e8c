/**
 * Calls of own blocks inside other blocks keep the learner's order: from left to right, each when its turn comes,
 * and none that need not be asked. What a program logs tells in which order things happened.
 */
import { describe, expect, it } from 'vitest'
import {
  add,
  addTo,
  and,
  ask,
  block,
  call,
  change,
  forEach,
  get,
  giveBack,
  impossible,
  input,
  is,
  item,
  length,
  log,
  multiply,
  or,
  own,
  repeat,
  replace,
  row,
  set,
  subtract,
  until,
  when,
} from '../../../testing/fixtures/in-blocks.test-support'
import type { Spelled } from '../../../testing/fixtures/project-of.test-support'
import { run } from '../../../testing/fixtures/run-blocks.test-support'

/** Logs its number and gives it back: it shows when it was asked. */
const tell = own('tell', ['n'], true, log(input('tell.n')), giveBack(input('tell.n')))
const told = (n: number | ReturnType<typeof get>) => ask('tell', { n })
/** Adds 10 to x and gives back 1. */
const grow = own('grow', [], true, change('x', 10), giveBack(1))
const yes = (n: number) => is(told(n), '=', n)

const ran = (spelled: Spelled) => run({ variables: { x: 0, y: 0 }, own: [tell, grow], ...spelled })

describe('sums', () => {
  it.each([
    ['x + grow, where grow changes x', add(get('x'), ask('grow')), 1],
    ['grow + x', add(ask('grow'), get('x')), 11],
    ['x + (grow + x)', add(get('x'), add(ask('grow'), get('x'))), 11],
    ['(x + grow) + x', add(add(get('x'), ask('grow')), get('x')), 11],
    ['(grow + x) − x', subtract(add(ask('grow'), get('x')), get('x')), 1],
    [
      'x × 2 + (grow + grow) × x',
      add(multiply(get('x'), 2), multiply(add(ask('grow'), ask('grow')), get('x'))),
      40,
    ],
    [
      'x − (grow − (x − grow))',
      subtract(get('x'), subtract(ask('grow'), subtract(get('x'), ask('grow')))),
      8,
    ],
  ])('%s', (_, value, y) => {
    expect(ran({ flag: [set('y', value)] }).variables.y).toBe(y)
  })

  it('ask from left to right, the inner before the outer', () => {
    const value = add(add(told(1), told(2)), ask('tell', { n: add(told(3), told(4)) }))
    expect(ran({ flag: [set('y', value)] })).toMatchObject({
      variables: { y: 10 },
      log: ['1', '2', '3', '4', '7'],
    })
  })

  it('stop at the left mistake, before the right side is asked', () => {
    const left = impossible()
    expect(ran({ flag: [set('y', add(left, told(1)))] })).toMatchObject({
      at: left.id,
      log: [],
      variables: { y: 0 },
    })
  })

  it('stop at the right mistake, after the left side was asked', () => {
    const right = impossible()
    expect(ran({ flag: [set('y', add(told(1), right))] })).toMatchObject({ at: right.id, log: ['1'] })
  })

  it('stop at the sum itself, where only the sum has no answer', () => {
    const endless = ask('tell', { n: Number.POSITIVE_INFINITY })
    const sum = subtract(endless, ask('tell', { n: Number.POSITIVE_INFINITY }))
    expect(ran({ flag: [set('y', sum)] })).toMatchObject({
      at: sum.id,
      log: ['∞', '∞'],
      variables: { y: 0 },
    })
  })
})

describe('calls in calls', () => {
  const twice = own('twice', ['a', 'b'], true, giveBack(add(multiply(2, input('twice.a')), input('twice.b'))))

  it('work out their inputs from left to right, and then run', () => {
    const value = ask('twice', {
      a: ask('twice', { a: told(1), b: told(2) }),
      b: ask('twice', { a: told(3), b: get('x') }),
    })
    expect(ran({ flag: [set('y', value)], own: [tell, twice] })).toMatchObject({
      variables: { y: 14 },
      log: ['1', '2', '3'],
    })
  })

  it('read a variable where it stands among the inputs', () => {
    const value = (a: Parameters<typeof ask>[1]) => ask('twice', a!)
    expect(
      ran({ flag: [set('y', value({ a: get('x'), b: ask('grow') }))], own: [grow, twice] }).variables.y,
    ).toBe(1)
    expect(
      ran({ flag: [set('y', value({ a: ask('grow'), b: get('x') }))], own: [grow, twice] }).variables.y,
    ).toBe(12)
  })

  it('stand as statements too, with calls for inputs', () => {
    const note = own('note', ['n'], false, log(input('note.n')))
    expect(ran({ flag: [call('note', { n: add(told(1), told(2)) })], own: [tell, note] }).log).toEqual([
      '1',
      '2',
      '3',
    ])
  })

  it('give back what another call gives back', () => {
    const outer = own(
      'outer',
      ['n'],
      true,
      giveBack(ask('tell', { n: ask('tell', { n: input('outer.n') }) })),
    )
    expect(ran({ flag: [set('y', ask('outer', { n: 7 }))], own: [tell, outer] })).toMatchObject({
      variables: { y: 7 },
      log: ['7', '7'],
    })
  })
})

describe('questions and counts of loops', () => {
  it('“repeat until” asks anew before each turn, and calls nothing that it need not', () => {
    const question = or(is(get('x'), '≥', 2), and(is(told(get('x')), '<', 0), yes(99)))
    expect(ran({ flag: [until(question, change('x', 1)), log(100)] })).toMatchObject({
      log: ['0', '1', '100'],
      variables: { x: 2 },
    })
  })

  it('“repeat until” whose question changes what it asks for', () => {
    expect(ran({ flag: [until(is(add(ask('grow'), get('x')), '>', 35), change('y', 1))] }).variables).toEqual(
      { x: 40, y: 3 },
    )
  })

  it('“repeat” reads its count once', () => {
    expect(ran({ flag: [repeat(told(3), change('x', 1))] })).toMatchObject({
      log: ['3'],
      variables: { x: 3 },
    })
  })

  it('“for each” reads its two ends once, the start before the end', () => {
    const loop = forEach('y', told(1), told(3), log(get('y'), 'y'))
    expect(ran({ flag: [loop] }).log).toEqual(['1', '3', 'y 1', 'y 2', 'y 3'])
    expect(ran({ flag: [forEach('y', get('x'), ask('grow'), log(get('y')))] }).log).toEqual(['0', '1'])
  })

  it('“if” inside a loop asks anew each turn', () => {
    expect(ran({ flag: [repeat(2, when(is(told(get('x')), '=', 0), log(5)), change('x', 1))] }).log).toEqual([
      '0',
      '5',
      '1',
    ])
  })
})

describe('lists', () => {
  /** Empties the list and puts 7, 8, 9 into it; gives back 2. */
  const refill = own(
    'refill',
    [],
    true,
    block('lists_delete_all', { list: 'l' }),
    addTo('l', 7),
    addTo('l', 8),
    addTo('l', 9),
    giveBack(2),
  )
  const with123 = (spelled: Spelled) =>
    ran({ lists: { l: [1, 2, 3], m: [] }, own: [tell, grow, refill], ...spelled })

  it('a call for a position comes before the list is read', () => {
    expect(with123({ flag: [set('y', item(ask('refill'), 'l'))] }).variables.y).toBe(8)
  })

  it('what is read left of a call is what stood there before the call', () => {
    expect(with123({ flag: [set('y', add(item(1, 'l'), ask('refill')))] }).variables.y).toBe(3)
    expect(with123({ flag: [set('y', add(length('m'), ask('refill')))] }).variables.y).toBe(2)
  })

  it('replace works out its position, then its value, and then looks for the item', () => {
    expect(with123({ flag: [replace(told(1), 'l', told(5))] })).toMatchObject({
      lists: { l: [5, 2, 3] },
      log: ['1', '5'],
    })
    expect(
      with123({
        flag: [replace(3, 'm', ask('fillM'))],
        own: [own('fillM', [], true, addTo('m', 1), addTo('m', 1), addTo('m', 1), giveBack(6))],
      }).lists.m,
    ).toEqual([1, 1, 6])
  })

  it('rows and other blocks on lists may hold calls', () => {
    const sum = block('lists_sum', { list: row(told(2), 'l', told(1)) })
    expect(with123({ flag: [set('y', add(sum, told(10)))] })).toMatchObject({
      variables: { y: 12 },
      log: ['2', '1', '10'],
    })
    const insert = block('lists_insert', { value: told(4), index: told(2), list: 'l' })
    expect(with123({ flag: [insert] })).toMatchObject({ lists: { l: [1, 4, 2, 3] }, log: ['4', '2'] })
    const contains = block('lists_contains', { list: 'l', value: told(3) })
    expect(with123({ flag: [when(and(contains, yes(1)), log(8))] }).log).toEqual(['3', '1', '8'])
  })

  it('words and plots may hold calls', () => {
    const spoken = block('stage_say', { words: told(1) })
    const plotted = block('stage_plot', { value: told(2), series: told(3) })
    expect(ran({ flag: [spoken, plotted, log(told(4), 'four')] }).log).toEqual([
      '1',
      '1',
      '2',
      '3',
      '4',
      'four 4',
    ])
  })
})
