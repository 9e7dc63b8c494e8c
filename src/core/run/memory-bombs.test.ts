/**
 * Lists that grow beyond all bounds: whichever block lengthens them, the run stops at that block with a message,
 * nothing changes, and no more memory is taken than the limit allows.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { smallHost } from '../../testing/adversarial/small-host.test-support'
import {
  add,
  addTo,
  ask,
  block,
  call,
  forever,
  get,
  giveBack,
  input,
  own,
  set,
} from '../../testing/fixtures/in-blocks.test-support'
import { machineFor, run } from '../../testing/fixtures/run-blocks.test-support'
import { randomProject } from '../../testing/generators/random-program.test-support'
import { MEMORY_LIMIT } from '../memory/memory'
import type { BlockNode } from '../project/project'

// Much is run here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const tooLong = (list: string) =>
  `${list} grew too long: there is no memory left for more numbers. Does a loop keep adding to it?`

/** Room for the list `long` and little else. */
const LONG = 6_000
const host = smallHost((LONG + 10_000) * 8)
const lists = { long: new Array(LONG).fill(0.5), short: [1, 2], target: [7], one: [1] }

/** A block of each type that may lengthen the list `target`, so that it gets far too long. */
const BOMBS: readonly BlockNode[] = [
  block('lists_fill', { list: 'target', count: LONG, value: 1 }),
  block('lists_fill_random', { list: 'target', count: LONG, from: 0, to: 1 }),
  block('data_shuffle', { list: 'target', n: LONG }),
  block('vectors_copy', { source: 'long', target: 'target' }),
  block('vectors_combine', { target: 'target', a: 'long', operator: '+', b: 'long' }),
  block('vectors_scale', { target: 'target', a: 'long', k: 2 }),
  block('vectors_sigmoid', { target: 'target', source: 'long' }),
  block('network_slopes', { target: 'target', activations: 'long' }),
  block('network_weighted_sums', { target: 'target', weights: 'long', inputs: 'one', biases: 'long' }),
]

/** These lengthen a list by a little, so they need a loop. */
const LITTLE_BY_LITTLE: readonly BlockNode[] = [
  block('lists_add', { value: 1, list: 'target' }),
  block('lists_insert', { value: 1, index: 1, list: 'target' }),
]

/** One image fits: this one is long before it is short. */
const AN_IMAGE = block('data_load', { n: 1, set: 'training', width: '28', list: 'target' })

const A_DRAWING = block('data_drawing', { width: '28', list: 'target' })

describe('a list that gets too long', () => {
  it.each(BOMBS.map((bomb) => [bomb.type, bomb] as const))('%s stops, and nothing changed', (_, bomb) => {
    const before = run({ flag: [], lists, variables: { x: 0 } })
    const after = run({ flag: [bomb, set('x', 1)], lists, variables: { x: 0 } }, { host })
    expect(after.stops).toBe(tooLong('target'))
    expect(after.at).toBe(bomb.id)
    expect(after.variables).toEqual({ x: 0 })
    expect(after.random).toBe(before.random)
    expect(after.lists.target).toEqual([7])
    expect(after.lists.long).toEqual(before.lists.long)
  })

  it.each(LITTLE_BY_LITTLE.map((bomb) => [bomb.type, bomb] as const))('%s stops at last', (_, bomb) => {
    const after = run({ flag: [forever(bomb)], lists: { target: [7] } }, { host: smallHost(200_000) })
    expect(after).toMatchObject({ stops: tooLong('target'), at: bomb.id })
    expect(after.lists.target!.length).toBeGreaterThan(1000)
  })

  it('data_load stops where not even an image fits', () => {
    expect(run({ flag: [AN_IMAGE], lists: { target: [7] } }, { host: smallHost(70_000) })).toMatchObject({
      stops: null,
    })
    const full = { other: new Array(7000).fill(1), target: [7] }
    expect(run({ flag: [AN_IMAGE], lists: full }, { host: smallHost(67_000) })).toMatchObject({
      stops: tooLong('target'),
      at: AN_IMAGE.id,
      lists: full,
    })
  })

  it('a drawing that does not fit stops, too', () => {
    const full = { other: new Array(7000).fill(1), target: [7] }
    expect(run({ flag: [A_DRAWING], lists: full }, { host: smallHost(67_000) })).toMatchObject({
      stops: tooLong('target'),
      at: A_DRAWING.id,
    })
  })

  it('every block that lengthens a list is among those tried here', () => {
    const found = new Set<string>()
    for (const project of fc.sample(randomProject({ language }), { numRuns: 500, seed: 2 })) {
      const machine = machineFor(project)
      const { lists } = machine.lowered.program
      machine.begin()
      for (let i = 0; !machine.isOver && i < 300; i++) {
        const type = machine.lowered.blockTypes.get(machine.nextBlock) ?? ''
        const before = lists.map((_, list) => machine.memory.length(list))
        machine.advance(1)
        if (before.some((length, list) => machine.memory.length(list) > length)) found.add(type)
      }
    }
    const tried = [...BOMBS, ...LITTLE_BY_LITTLE, AN_IMAGE, A_DRAWING].map(({ type }) => type)
    expect([...found].sort()).toEqual(tried.sort())
  })
})

describe('counts that no memory holds', () => {
  it.each([MEMORY_LIMIT, MEMORY_LIMIT + 1, 2 ** 31, 2 ** 32, 2 ** 53, 1e300])(
    '%d items stop at once',
    (count) => {
      for (const bomb of [
        block('lists_fill', { list: 'target', count, value: 1 }),
        block('lists_fill_random', { list: 'target', count, from: 0, to: 1 }),
        block('data_shuffle', { list: 'target', n: count }),
      ])
        expect(run({ flag: [bomb], lists: { target: [7] } })).toMatchObject({
          stops: tooLong('target'),
          lists: { target: [7] },
        })
    },
  )
})

describe('own blocks that call themselves', () => {
  it('stop where there is no memory for their frames, as statements and as numbers', () => {
    const down = own('down', ['n'], false, call('down', { n: add(input('down.n'), 1) }))
    const deep = own('deep', ['n'], true, giveBack(add(1, ask('deep', { n: get('x') }))))
    for (const flag of [[call('down', { n: 0 })], [set('x', ask('deep', { n: 0 }))]])
      expect(
        run({ flag, own: [down, deep], variables: { x: 0 } }, { host: smallHost(200_000) }).stops,
      ).toMatch(/^(down|deep) grew too long: there is no memory left/)
  })
})

describe('the page’s memory', () => {
  it('is never asked for more than the limit', () => {
    const asked: number[] = []
    // Nothing large is really taken in this test.
    const host = smallHost(1e6, (bytes) => asked.push(bytes))
    run({ flag: [forever(addTo('target', 1))], lists: { target: [] } }, { host })
    const fill = block('lists_fill', { list: 'target', count: 2 ** 25, value: 1 })
    run({ flag: [fill], lists: { target: [] } }, { host })
    expect(Math.max(...asked)).toBeGreaterThan(2 ** 25 * 8)
    expect(Math.max(...asked)).toBeLessThanOrEqual(MEMORY_LIMIT * 8)
  })
})
