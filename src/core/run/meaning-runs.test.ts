/** What a run means: where it starts from, what stays after it, and that a seed makes it repeatable. */
import { describe, expect, it } from 'vitest'
import {
  add,
  addTo,
  block,
  change,
  get,
  impossible,
  log,
  repeat,
  set,
} from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { left, machineFor, type Ran, run } from '../../testing/fixtures/run-blocks.test-support'

const random = (from: number, to: number) => block('maths_random', { from, to })
const whole = (from: number, to: number) => block('maths_random_whole', { from, to })
const draws = [
  addTo('l', random(0, 1)),
  addTo('l', whole(1, 6)),
  block('lists_fill_random', { list: 'm', count: 5, from: -1, to: 1 }),
  block('data_shuffle', { list: 'n', n: 9 }),
]
const lists = { l: [], m: [], n: [] }

describe('random numbers', () => {
  it('are the same in each run with the same seed, and others with another', () => {
    const once = run({ flag: draws, lists, seed: 7 })
    expect(run({ flag: draws, lists, seed: 7 })).toEqual({ ...once, at: null })
    expect(run({ flag: draws, lists, seed: 8 }).lists).not.toEqual(once.lists)
  })

  it('are as they were when this was written, because programs in other languages must draw the same', () => {
    // Worked out with Python's whole numbers, which have no limit.
    const flag = [addTo('l', random(0, 1)), addTo('l', whole(1, 100))]
    expect(run({ flag, lists, seed: 1 })).toMatchObject({
      lists: { l: [0.30886302870592386, 13] },
      random: 273319261,
    })
  })

  it('are drawn once for each number, and only when their block runs', () => {
    const untouched = run({ flag: [], lists, seed: 7 }).random
    expect(run({ flag: [log(1)], lists, seed: 7 }).random).toBe(untouched)
    const two = run({ flag: [log(random(0, 1)), log(random(0, 1))], seed: 7 }).random
    expect(run({ flag: [log(whole(1, 2)), log(whole(5, 5))], seed: 7 }).random).toBe(two)
    expect(
      run({ flag: [block('lists_fill_random', { list: 'm', count: 2, from: 3, to: 3 })], lists, seed: 7 })
        .random,
    ).toBe(two)
    expect(run({ flag: [block('data_shuffle', { list: 'n', n: 3 })], lists, seed: 7 }).random).toBe(two)
  })

  it('lie between their ends, in either order, the ends of whole ones included', () => {
    const flag = [repeat(300, addTo('l', random(5, 3)), addTo('m', whole(-1, 1)))]
    const { l, m } = run({ flag, lists }).lists as { l: number[]; m: number[] }
    expect(l.every((value) => value > 3 && value <= 5)).toBe(true)
    expect(new Set(m)).toEqual(new Set([-1, 0, 1]))
  })

  it.each([
    ['ends without end', random(0, Number.POSITIVE_INFINITY)],
    ['ends too far apart', random(-1e308, 1e308)],
    ['ends that are not whole', whole(1, 2.5)],
    ['ends in the wrong order', whole(2, 1)],
  ])('need %s to be otherwise, and none is drawn', (_, wrong) => {
    const ran = run({ flag: [log(wrong)], seed: 7 })
    expect(ran.at).toBe(wrong.id)
    expect(ran.random).toBe(run({ flag: [], seed: 7 }).random)
  })
})

describe('the flag', () => {
  const project = projectOf({
    flag: [change('x', 1), addTo('l', get('x')), log(random(0, 1))],
    stacks: [],
    variables: { x: 5 },
    lists: { l: [1, 2] },
    seed: 3,
  })
  const finish = (machine: ReturnType<typeof machineFor>): Ran => {
    while (!machine.isOver) machine.advance(1000)
    return left(machine)
  }

  it('starts from the starting values, each time', () => {
    const machine = machineFor(project)
    machine.begin()
    const first = finish(machine)
    expect(first).toMatchObject({ variables: { x: 6 }, lists: { l: [1, 2, 6] } })
    machine.reset(project)
    machine.begin()
    expect(finish(machine)).toEqual(first)
  })

  it('leaves all numbers where they are after the run; another hat goes on with them', () => {
    const machine = machineFor(project)
    machine.begin()
    const { random } = finish(machine)
    machine.begin()
    const second = finish(machine)
    expect(second).toMatchObject({ variables: { x: 7 }, lists: { l: [1, 2, 6, 7] } })
    expect(second.random).not.toBe(random)
  })

  it('starts anew after a run that a block stopped, or that was left in the middle of an own block', () => {
    const wrong = projectOf({
      flag: [set('x', 9), addTo('l', 9), log(impossible())],
      variables: { x: 5 },
      lists: { l: [1] },
    })
    const machine = machineFor(wrong)
    machine.begin()
    expect(finish(machine)).toMatchObject({
      variables: { x: 9 },
      lists: { l: [1, 9] },
      stops: '0 ÷ 0 has no answer.',
    })
    machine.reset(wrong)
    expect(left(machine)).toMatchObject({ variables: { x: 5 }, lists: { l: [1] }, stops: null })
    machine.begin()
    machine.advance(2)
    machine.reset(wrong)
    machine.begin()
    expect(finish(machine).lists).toEqual({ l: [1, 9] })
  })

  it('takes other starting values and another seed, as the command line and “Keep these numbers” do', () => {
    const machine = machineFor(project)
    machine.reset({ seed: 4, variables: [{ id: 'x', name: 'x', value: -0, shown: false }], lists: [] })
    machine.begin()
    expect(finish(machine)).toMatchObject({ variables: { x: 1 }, lists: { l: [1] } })
  })

  it('keeps endless numbers and −0 as they are', () => {
    const { variables } = run({
      flag: [set('a', get('b')), set('c', add(get('d'), get('d')))],
      variables: { a: 0, b: Number.NEGATIVE_INFINITY, c: 0, d: -0 },
    })
    expect(variables).toEqual({ a: Number.NEGATIVE_INFINITY, b: Number.NEGATIVE_INFINITY, c: -0, d: -0 })
  })
})
