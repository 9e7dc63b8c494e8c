/** Own blocks: how they end, how deep they go, and what becomes of calls that lead nowhere. */
import { describe, expect, it } from 'vitest'
import {
  add,
  ask,
  block,
  call,
  change,
  forEach,
  forever,
  get,
  giveBack,
  input,
  is,
  log,
  multiply,
  own,
  repeat,
  set,
  stop,
  subtract,
  until,
  when,
} from '../../testing/fixtures/in-blocks.test-support'
import { run } from '../../testing/fixtures/run-blocks.test-support'

describe('giving back', () => {
  it.each([
    ['out of a repeat', repeat(5, change('x', 1), when(is(get('x'), '=', 3), giveBack(30)))],
    [
      'out of a repeat in a repeat',
      repeat(2, repeat(5, change('x', 1), when(is(get('x'), '=', 3), giveBack(30)))),
    ],
    ['out of a for each', forEach('x', 1, 9, when(is(get('x'), '=', 3), giveBack(30)))],
    ['out of a repeat until', until(is(1, '=', 2), change('x', 1), when(is(get('x'), '=', 3), giveBack(30)))],
    ['out of a forever', forever(change('x', 1), when(is(get('x'), '=', 3), giveBack(30)))],
  ])('ends the own block %s', (_, loop) => {
    const ends = loop.type === 'control_forever' ? [] : [giveBack(-1)]
    const early = own('early', [], true, loop, ...ends)
    const flag = [repeat(2, set('x', 0), set('y', add(get('y'), ask('early')))), log(9)]
    expect(run({ flag, own: [early], variables: { x: 0, y: 0 } })).toMatchObject({
      variables: { x: 3, y: 60 },
      log: ['9'],
    })
  })

  it('goes on with the loop around the call where it was', () => {
    const one = own('one', ['n'], true, repeat(3, when(is(1, '=', 1), giveBack(input('one.n')))), giveBack(0))
    const flag = [repeat(3, forEach('i', 1, 2, change('x', ask('one', { n: get('i') }))))]
    expect(run({ flag, own: [one], variables: { x: 0, i: 0 } }).variables).toEqual({ x: 9, i: 2 })
  })

  it('is missed where an own block ends without it, at the definition', () => {
    const maybe = own('maybe', ['n'], true, when(is(input('maybe.n'), '>', 0), giveBack(1)))
    const ran = run({
      flag: [set('x', ask('maybe', { n: 1 })), set('x', ask('maybe', { n: 0 }))],
      own: [maybe],
      variables: { x: 0 },
    })
    expect(ran).toMatchObject({
      variables: { x: 1 },
      at: maybe.blocks[0]!.id,
      stops: 'maybe came to its end without giving back a number. Put a “give back” block at its end.',
    })
  })

  it('need not be used: a call as a statement lets the number go', () => {
    const five = own('five', [], true, change('x', 1), giveBack(5))
    expect(run({ flag: [call('five'), call('five')], own: [five], variables: { x: 0 } }).variables.x).toBe(2)
  })
})

describe('inputs', () => {
  it('are each call’s own', () => {
    // After f(n − 1) came back, f(n) must still find its own n.
    const before = ask('f', { n: subtract(input('f.n'), 1), m: 7 })
    const f = own(
      'f',
      ['n', 'm'],
      true,
      when(is(input('f.n'), '>', 0), log(add(before, input('f.n')))),
      giveBack(multiply(10, input('f.n'))),
    )
    expect(run({ flag: [log(ask('f', { n: 3, m: 0 }))], own: [f] }).log).toEqual(['1', '12', '23', '30'])
  })

  it('of two names that a computer might mix up', () => {
    const f = own(
      'f',
      ['__proto__', 'constructor'],
      true,
      giveBack(subtract(input('f.__proto__'), input('f.constructor'))),
    )
    expect(
      run({ flag: [set('y', ask('f', { constructor: 1, ['__proto__']: 3 }))], own: [f], variables: { y: 0 } })
        .variables.y,
    ).toBe(2)
  })
})

describe('stop', () => {
  it('in an own block ends everything: the block, the loops around its call, and the flags below', () => {
    const end = own('end', [], false, repeat(3, change('x', 1), stop()), log(1))
    const stacks = [
      [block('events_flag'), repeat(5, call('end'), log(2)), log(3)],
      [block('events_flag'), log(4)],
    ]
    expect(run({ stacks, own: [end], variables: { x: 0 } })).toMatchObject({
      variables: { x: 1 },
      log: [],
      stops: null,
    })
  })

  it('in a block that gives back ends everything too', () => {
    const end = own('end', [], true, stop())
    expect(
      run({ flag: [set('x', add(1, ask('end'))), log(1)], own: [end], variables: { x: 5 } }),
    ).toMatchObject({
      variables: { x: 5 },
      log: [],
      stops: null,
    })
  })
})

describe('calls that lead nowhere', () => {
  it('stop where their definition is gone, as statements and as numbers', () => {
    const message = 'The definition of this own block is gone. Make it again, or take this block out.'
    const statement = call('gone', { n: 1 })
    const number = ask('gone')
    expect(run({ flag: [log(1), statement, log(2)] })).toMatchObject({
      stops: message,
      at: statement.id,
      log: ['1'],
      problems: [statement.id],
    })
    expect(run({ flag: [log(1), log(multiply(2, number))] })).toMatchObject({
      stops: message,
      at: number.id,
      log: ['1'],
      problems: [number.id],
    })
  })

  it('harm nobody where they are not reached', () => {
    expect(run({ flag: [when(is(1, '=', 2), call('gone')), log(1)] })).toMatchObject({
      stops: null,
      log: ['1'],
    })
  })

  it('stop where the own block gives back nothing', () => {
    const quiet = own('quiet', [], false)
    const wrong = ask('quiet')
    expect(run({ flag: [log(wrong)], own: [quiet] })).toMatchObject({ at: wrong.id, log: [] })
  })

  it('run where the definition stands above, below or beside the flag', () => {
    const one = own('one', [], true, giveBack(1))
    expect(run({ stacks: [one.blocks, [block('events_flag'), log(ask('one'))]] }).log).toEqual(['1'])
    expect(run({ flag: [log(ask('one'))], own: [one] }).log).toEqual(['1'])
  })

  it('stop at an input or a “give back” that stands outside of its own block', () => {
    const one = own('one', ['n'], true, giveBack(1))
    const stray = input('one.n')
    expect(run({ flag: [log(stray)], own: [one] }).at).toBe(stray.id)
    const back = giveBack(1)
    expect(run({ flag: [log(1), back], own: [one] })).toMatchObject({ at: back.id, log: ['1'] })
  })
})
