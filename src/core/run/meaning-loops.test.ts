/** What loops mean: when they ask, what they read once, and what is left in a loop's variable. */
import { describe, expect, it } from 'vitest'
import {
  add,
  change,
  forEach,
  forever,
  get,
  is,
  log,
  repeat,
  set,
  stop,
  until,
  when,
} from '../../testing/fixtures/in-blocks.test-support'
import { run } from '../../testing/fixtures/run-blocks.test-support'

const variables = { x: 0, i: 77 }
const turns = (loop: Parameters<typeof run>[0]['flag']) => run({ flag: loop!, variables })

describe('repeat', () => {
  it.each([
    [0, 0],
    [-0, 0],
    [1, 1],
    [5, 5],
  ])('%d times', (times, x) => {
    expect(turns([repeat(times, change('x', 1))])).toMatchObject({ variables: { x }, stops: null })
  })

  it.each([
    [-1, '-1'],
    [2.5, '2.5'],
    [0.1, '0.1'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '-∞'],
  ])('%d times is no count', (times, shown) => {
    const loop = repeat(times, change('x', 1))
    expect(turns([loop])).toMatchObject({
      stops: `The number of times to repeat must be a whole number, 0 or more. It was given ${shown}.`,
      at: loop.id,
      variables: { x: 0 },
    })
  })

  it('reads its count once, before the first turn', () => {
    expect(turns([set('x', 3), repeat(get('x'), change('x', 1))]).variables.x).toBe(6)
    expect(turns([set('x', 3), repeat(get('x'), set('x', 0))]).variables.x).toBe(0)
  })

  it('inside repeat starts anew each time', () => {
    expect(turns([repeat(3, repeat(2, change('x', 1)))]).variables.x).toBe(6)
    expect(turns([repeat(3, change('x', 1), repeat(get('x'), change('i', 1)))]).variables.i).toBe(
      77 + 1 + 2 + 3,
    )
  })
})

describe('repeat until', () => {
  it('asks before each turn', () => {
    expect(turns([until(is(get('x'), '=', 0), change('i', 1))]).variables.i).toBe(77)
    expect(turns([until(is(get('x'), '≥', 3), change('x', 1))]).variables.x).toBe(3)
  })
})

describe('forever', () => {
  it('ends only with a stop, also without a block inside it', () => {
    expect(turns([forever(change('x', 1), when(is(get('x'), '=', 9), stop()))])).toMatchObject({
      variables: { x: 9 },
      stops: null,
    })
    expect(() => run({ flag: [forever()] }, { atMost: 1000 })).toThrow(/did not end/)
  })
})

describe('for each', () => {
  const seen = (from: number, to: number) => turns([forEach('i', from, to, log(get('i')))])

  it.each([
    [1, 4, ['1', '2', '3', '4'], 4],
    [2, 2, ['2'], 2],
    [-1, 1, ['-1', '0', '1'], 1],
    [1, 2.5, ['1', '2'], 2],
    [0.5, 2.5, ['0.5', '1.5', '2.5'], 2.5],
    [3, 1, [], 77],
    [1, 0.5, [], 77],
    [1, Number.NEGATIVE_INFINITY, [], 77],
    [Number.POSITIVE_INFINITY, 5, [], 77],
  ])('from %d to %d', (from, to, log, left) => {
    expect(seen(from, to)).toMatchObject({ log, variables: { i: left }, stops: null })
  })

  it('reads its ends once', () => {
    expect(turns([set('x', 3), forEach('i', 1, get('x'), change('x', 1))]).variables).toEqual({ x: 6, i: 3 })
  })

  it('goes on with its own count, whatever is done to its variable', () => {
    const loop = forEach('i', 1, 3, set('i', add(get('i'), 10)), log(get('i')))
    expect(turns([loop])).toMatchObject({ log: ['11', '12', '13'], variables: { i: 13 } })
  })

  it('inside another of the same variable leaves the outer one in order', () => {
    const loop = forEach('i', 1, 2, forEach('i', 5, 6, log(get('i'))), log(get('i')))
    expect(turns([loop]).log).toEqual(['5', '6', '6', '5', '6', '6'])
  })
})
