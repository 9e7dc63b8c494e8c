/** Own blocks that call themselves: as deep as the limit says, and one deeper ends in a message. */
import { describe, expect, it, vi } from 'vitest'
import {
  add,
  ask,
  call,
  change,
  giveBack,
  input,
  is,
  log,
  not,
  own,
  repeat,
  set,
  subtract,
  when,
} from '../../testing/fixtures/in-blocks.test-support'
import { run } from '../../testing/fixtures/run-blocks.test-support'
import type { BlockNode } from '../project/project'
import { DEEPEST_CALL } from '../run/interpreter/calls'

// Much is run here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

describe('recursion', () => {
  /** Counts down to 0; called with n, it is n + 1 deep. */
  const down = own(
    'down',
    ['n'],
    false,
    change('x', 1),
    when(is(input('down.n'), '>', 0), call('down', { n: subtract(input('down.n'), 1) })),
  )
  /** 0 + 1 + … + n, added up on the way back. */
  const sum = own(
    'sum',
    ['n'],
    true,
    when(not(is(input('sum.n'), '>', 0)), giveBack(0)),
    giveBack(add(input('sum.n'), ask('sum', { n: subtract(input('sum.n'), 1) }))),
  )
  const deepest = DEEPEST_CALL - 1

  it(`goes ${DEEPEST_CALL} deep as statements`, () => {
    expect(
      run({ flag: [call('down', { n: deepest }), log(1)], own: [down], variables: { x: 0 } }),
    ).toMatchObject({
      variables: { x: DEEPEST_CALL },
      log: ['1'],
      stops: null,
    })
  })

  it('and stops one deeper, at the call, with a message', () => {
    const ran = run({ flag: [call('down', { n: deepest + 1 })], own: [down], variables: { x: 0 } })
    const inner = (down.blocks[2]!.args!.body as readonly BlockNode[])[0]!
    expect(ran).toMatchObject({
      variables: { x: DEEPEST_CALL },
      at: inner.id,
      stops: 'down called itself 100,000 times without finishing.',
    })
  })

  it(`goes ${DEEPEST_CALL} deep as numbers`, () => {
    const ran = run({ flag: [set('x', ask('sum', { n: deepest }))], own: [sum], variables: { x: 0 } })
    expect(ran).toMatchObject({ variables: { x: (deepest * (deepest + 1)) / 2 }, stops: null })
  })

  it('and stops one deeper, where nothing was stored', () => {
    const ran = run({ flag: [set('x', ask('sum', { n: deepest + 1 }))], own: [sum], variables: { x: 3 } })
    expect(ran).toMatchObject({
      variables: { x: 3 },
      stops: 'sum called itself 100,000 times without finishing.',
    })
  })

  it('may go that deep again and again in one run', () => {
    expect(
      run(
        { flag: [repeat(3, call('down', { n: deepest }))], own: [down], variables: { x: 0 } },
        { atMost: 3_000_000 },
      ).variables.x,
    ).toBe(3 * DEEPEST_CALL)
  })

  it('of two own blocks that call each other counts together', () => {
    const even = own(
      'even',
      ['n'],
      true,
      when(is(input('even.n'), '=', 0), giveBack(1)),
      giveBack(ask('odd', { n: subtract(input('even.n'), 1) })),
    )
    const odd = own(
      'odd',
      ['n'],
      true,
      when(is(input('odd.n'), '=', 0), giveBack(0)),
      giveBack(ask('even', { n: subtract(input('odd.n'), 1) })),
    )
    const both = (n: number) =>
      run({ flag: [set('x', ask('even', { n }))], own: [even, odd], variables: { x: -1 } })
    expect(both(10).variables.x).toBe(1)
    expect(both(7).variables.x).toBe(0)
    expect(both(deepest).stops).toBeNull()
    expect(both(deepest + 1).stops).toBe('even called itself 100,000 times without finishing.')
  })

  it('twice in one sum: Fibonacci', () => {
    const fib = own(
      'fib',
      ['n'],
      true,
      when(is(input('fib.n'), '<', 2), giveBack(input('fib.n'))),
      giveBack(
        add(ask('fib', { n: subtract(input('fib.n'), 1) }), ask('fib', { n: subtract(input('fib.n'), 2) })),
      ),
    )
    expect(
      run({ flag: [set('x', ask('fib', { n: 15 }))], own: [fib], variables: { x: 0 } }).variables.x,
    ).toBe(610)
  })

  it('in its own input: Ackermann', () => {
    const m = () => input('a.m')
    const n = () => input('a.n')
    const less = (of: ReturnType<typeof m>) => subtract(of, 1)
    const ackermann = own(
      'a',
      ['m', 'n'],
      true,
      when(is(m(), '=', 0), giveBack(add(n(), 1))),
      when(is(n(), '=', 0), giveBack(ask('a', { m: less(m()), n: 1 }))),
      giveBack(ask('a', { m: less(m()), n: ask('a', { m: m(), n: less(n()) }) })),
    )
    expect(
      run({ flag: [set('x', ask('a', { m: 2, n: 3 }))], own: [ackermann], variables: { x: 0 } }).variables.x,
    ).toBe(9)
  })
})
