/**
 * Exported projects in Scratch's own VM: they end at Blockgrad's own numbers.
 */

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import type { ImageSource } from '../../core/language/op'
import { lower } from '../../core/program/lowering/lower'
import type { Project } from '../../core/project/project'
import { Machine } from '../../core/run/machine/machine'
import { wasmHost } from '../../host/wasm-host'
import { exported } from '../../testing/exports/compared.test-support'
import { HOSTILE_LISTS, hostileProject } from '../../testing/exports/hostile-names.test-support'
import { hasScratch, PEERS, runScratch } from '../../testing/exports/run-scratch.test-support'
import { IMAGES, PROGRAMS, SEED } from '../../testing/exports/toolchain-share.test-support'
import { imagesAt, projectOf } from '../../testing/fixtures/examples.test-support'
import { FEW_IMAGES } from '../../testing/fixtures/few-digits.test-support'
import {
  add,
  addTo,
  ask,
  change,
  forEach,
  get,
  giveBack,
  input,
  is,
  length,
  log,
  block as made,
  multiply,
  own,
  repeat,
  say,
  set,
  stop,
  subtract,
  when,
} from '../../testing/fixtures/in-blocks.test-support'
import { type Spelled, projectOf as spelledProject } from '../../testing/fixtures/project-of.test-support'
import { exampleProject } from '../../testing/fixtures/worked-example.test-support'
import { randomProject } from '../../testing/generators/random-program.test-support'
import { textOf } from '../exporter'
import { sb3 } from './sb3'

vi.setConfig({ testTimeout: 600_000 })

const CLOSE = 1e-9

const textFor = (project: Project) => textOf(exported(sb3, project, FEW_IMAGES).program)

interface Left {
  readonly lists: readonly (readonly number[])[]
  readonly variables: readonly number[]
}

/** Null where the run stops at a mistake. */
function leftIn(project: Project, images: ImageSource): Left | null {
  const lowered = lower(project, language)
  const machine = new Machine({ lowered, language, images, host: wasmHost() })
  machine.reset(project)
  machine.begin()
  while (!machine.isOver) machine.advance(4_000_000, 'turbo')
  if (machine.diagnostic) return null
  const { memory } = machine
  const { lists, variables } = lowered.program
  return {
    lists: lists.map((_, i) => [...memory.items(i)]),
    variables: [...memory.f64.subarray(memory.variables, memory.variables + variables.length)],
  }
}

async function expectSame(project: Project, images: ImageSource): Promise<void> {
  const wanted = leftIn(project, images)!
  const ended = await runScratch(exported(sb3, project, images))
  const found: Left = {
    lists: wanted.lists.map((_, i) => ended.lists[i]!.items.map(Number)),
    variables: wanted.variables.map((_, i) => Number(ended.variables[i]!.value)),
  }
  const off = largestDifference([...wanted.lists, wanted.variables], [...found.lists, found.variables])
  if (!(off < CLOSE)) expect(found, textFor(project)).toEqual(wanted)
}

/** Relative to the larger of two numbers; ∞ where the lists are not even of one length. */
function largestDifference(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  let largest = 0
  for (const [i, items] of a.entries()) {
    if (items.length !== b[i]!.length) return Number.POSITIVE_INFINITY
    for (const [k, x] of items.entries()) {
      const y = b[i]![k]!
      if (x !== y) largest = Math.max(largest, Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y)))
    }
  }
  return Number.isNaN(largest) ? Number.POSITIVE_INFINITY : largest
}

const unless = hasScratch ? '' : ` (skipped: scratch-vm is not installed in ${PEERS})`

describe.skipIf(!hasScratch)(`Scratch projects${unless}`, () => {
  it.each(['zero-or-one-scratch', 'level-2-matrices', 'level-1-layers', 'level-3-arrays'])(
    `end at the same numbers as %s after ${IMAGES} training images`,
    async (example) => {
      await expectSame(projectOf(example), await imagesAt([10], IMAGES))
    },
  )

  it(`end at the same numbers as ${PROGRAMS} random projects`, async () => {
    const tame = randomProject({ language, profile: 'bounded' })
    for (const project of fc.sample(tame, { numRuns: PROGRAMS, seed: SEED }))
      await expectSame(project, FEW_IMAGES)
  })

  it('do what the worked examples of all blocks say', async () => {
    let tried = 0
    for (const tested of language.blocks.values())
      for (const example of tested.examples) {
        const project = exampleProject(tested, example)
        if (!leftIn(project, FEW_IMAGES)) continue
        tried++
        await expectSame(project, FEW_IMAGES)
      }
    expect(tried).toBeGreaterThan(100)
  })

  it.each<[string, Spelled]>([
    [
      'an own block that calls itself twice in a sum',
      {
        own: [
          own(
            'fib',
            ['n'],
            true,
            when(is(input('fib.n'), '<', 2), giveBack(input('fib.n'))),
            giveBack(
              add(
                ask('fib', { n: subtract(input('fib.n'), 1) }),
                ask('fib', { n: subtract(input('fib.n'), 2) }),
              ),
            ),
          ),
        ],
        flag: [set('a', ask('fib', { n: 15 }))],
      },
    ],
    [
      'an own block that calls itself in a loop and needs what was there before',
      {
        own: [
          own(
            'tree',
            ['depth'],
            true,
            when(is(input('tree.depth'), '<', 1), giveBack(1)),
            forEach(
              'b',
              1,
              2,
              set(
                'a',
                multiply(
                  add(get('a'), made('lists_sum', { list: 'x' })),
                  ask('tree', { depth: subtract(input('tree.depth'), 1) }),
                ),
              ),
            ),
            repeat(
              2,
              set(
                'a',
                add(
                  made('vectors_dot', { a: 'x', b: 'y' }),
                  add(get('a'), ask('tree', { depth: subtract(input('tree.depth'), 1) })),
                ),
              ),
            ),
            giveBack(subtract(input('tree.depth'), 0.5)),
          ),
        ],
        flag: [set('a', add(get('a'), ask('tree', { depth: 4 })))],
      },
    ],
    [
      'two own blocks that call each other',
      {
        own: [
          own(
            'even',
            ['n'],
            true,
            when(is(input('even.n'), '=', 0), giveBack(1)),
            giveBack(subtract(1, ask('odd', { n: subtract(input('even.n'), 1) }))),
          ),
          own(
            'odd',
            ['n'],
            true,
            when(is(input('odd.n'), '=', 0), giveBack(0.25)),
            giveBack(add(input('odd.n'), ask('even', { n: subtract(input('odd.n'), 1) }))),
          ),
        ],
        flag: [set('a', ask('even', { n: 180 }))],
      },
    ],
    [
      'loops whose variable is changed, whose ends are no whole numbers, and that have no turn',
      {
        flag: [
          forEach('a', 1, 5, addTo('x', get('a')), change('a', 10)),
          addTo('x', get('a')),
          forEach('a', 0.5, 3.25, addTo('x', get('a'))),
          addTo('x', get('a')),
          forEach('b', 1, 3.75, addTo('x', get('b'))),
          forEach('b', 1, get('b'), addTo('y', get('b'))),
          forEach('a', 3, length('x'), change('b', get('a'))),
          forEach('a', 3, 2, change('b', 100)),
          forEach('a', 100, length('x'), change('b', 100)),
          addTo('x', get('a')),
          forEach('a', length('x'), 1, change('b', 100)),
        ],
      },
    ],
    [
      'powers, the smaller and the larger of two, and what they leave out',
      {
        flag: [
          ...[-2, 0, 1, 2, 3, 0.5, 10].flatMap((base) =>
            [-3, -1, 0, 1, 2, 3, 10].map((exponent) => addTo('x', power(base, exponent))),
          ),
          ...[0.5, -0.5, 1.25].map((exponent) => addTo('x', power(7, exponent))),
          set('a', 3),
          addTo('x', power(get('a'), add(get('a'), 1))),
          addTo('x', extreme('min', extreme('max', get('a'), length('x')), extreme('max', 2, 5))),
          addTo('x', extreme('max', multiply(get('a'), 2), subtract(get('a'), 1))),
        ].filter((_, i) => ![7, 8].includes(i)),
      },
    ],
    [
      'random numbers of every kind from a seed',
      {
        seed: 12345,
        flag: [
          made('lists_fill_random', { list: 'x', count: 20, from: -2, to: 3 }),
          made('data_shuffle', { list: 'y', n: 30 }),
          repeat(20, addTo('x', made('maths_random_whole', { from: -3, to: get('a') })), change('a', 1)),
          addTo('x', add(random(0, 1), multiply(100, random(random(0, 1), 5)))),
        ],
      },
    ],
    [
      'scripts one after the other, up to one that stops',
      {
        stacks: [
          [made('events_flag'), addTo('x', 7)],
          [made('events_flag'), addTo('x', 8), stop()],
          [made('events_flag'), addTo('x', 9)],
        ],
      },
    ],
  ])('do the same as %s', async (_, spelled) => {
    await expectSame(
      spelledProject({ variables: { a: 1, b: 0 }, lists: { x: [1, 2], y: [3, 4] }, ...spelled }),
      FEW_IMAGES,
    )
  })

  it('start anew with each flag', async () => {
    const project = spelledProject({
      variables: { a: 5 },
      lists: { x: [1, 2, 3], long: Array.from({ length: 20 }, (_, i) => i / 8) },
      flag: [change('a', random(0, 1)), addTo('x', get('a')), addTo('long', get('a')), log(get('a'))],
    })
    const program = exported(sb3, project, FEW_IMAGES)
    expect(await runScratch(program, 3)).toEqual(await runScratch(program, 1))
    await expectSame(project, FEW_IMAGES)
  })

  it('say and log what Blockgrad does', async () => {
    const project = spelledProject({
      variables: { a: 0.25 },
      lists: {},
      flag: [
        say('Hello!'),
        log(get('a'), 'loss'),
        log(1e-7),
        made('stage_plot', { value: 2, series: 'loss' }),
      ],
    })
    const { lists } = await runScratch(exported(sb3, project, FEW_IMAGES))
    expect(Object.fromEntries(lists.map(({ name, items }) => [name, items]))).toEqual({
      _log: ['Hello!', 'loss 0.25', '1e-7'],
      '_chart loss': ['2'],
    })
  })

  it('stop at an empty question, and not before it is asked', async () => {
    const project = spelledProject({
      lists: { marks: [] },
      flag: [
        addTo('marks', 1),
        made('control_if', {
          condition: made('maths_not', { a: made('maths_and', { a: is(1, '=', 2) }) }),
          body: [addTo('marks', 2)],
        }),
        made('control_if', { body: [addTo('marks', 3)] }),
        addTo('marks', 4),
      ],
    })
    const { lists } = await runScratch(exported(sb3, project, FEW_IMAGES))
    expect(lists.find(({ name }) => name === 'marks')!.items.map(Number)).toEqual([1, 2])
  })

  it('hold any name, comment and text, and let nothing out of them', async () => {
    const { lists } = await runScratch(exported(sb3, hostileProject(), FEW_IMAGES))
    const items = HOSTILE_LISTS.map((_, i) => lists[i]!.items.map(Number))
    expect(items).toEqual(HOSTILE_LISTS.map(([, items]) => items))
    expect(new Set(lists.map(({ name }) => name)).size).toBe(lists.length)
  })
})

const power = (a: Parameters<typeof add>[0], b: Parameters<typeof add>[0]) => made('maths_power', { a, b })
const random = (from: Parameters<typeof add>[0], to: Parameters<typeof add>[0]) =>
  made('maths_random', { from, to })
const extreme = (which: 'min' | 'max', a: Parameters<typeof add>[0], b: Parameters<typeof add>[0]) =>
  made('maths_min_max', { which, a, b })
