/** A run pauses before the blocks that a learner has marked: in turbo at the same moments as stepwise. */

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../../blocks/index'
import { wasmHost } from '../../../host/wasm-host'
import { type CapturedState, capturedState } from '../../../testing/equivalence/captured-state.test-support'
import { readyMachine } from '../../../testing/equivalence/ways-to-run.test-support'
import {
  block,
  call,
  change,
  forEach,
  forever,
  get,
  own,
  repeat,
  replace,
} from '../../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../../testing/fixtures/project-of.test-support'
import { layerLoops } from '../../../testing/generators/layer-loops.test-support'
import { learnerLoops } from '../../../testing/generators/learner-loops.test-support'
import { randomBreakpoints } from '../../../testing/generators/random-breakpoints.test-support'
import { randomProject } from '../../../testing/generators/random-program.test-support'
import { seededChoice } from '../../../testing/generators/seeded-choice.test-support'
import { howMany, LONGEST, seedOr } from '../../../testing/generators/trial-counts.test-support'
import { lower } from '../../program/lowering/lower'
import type { Project } from '../../project/project'
import type { RunMode } from '../stage/snapshot'
import type { Breakpoint, Condition } from './breakpoint'

// Much is compiled here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: LONGEST })

const PROGRAMS_OF_A_KIND = howMany(40)
const SEED = seedOr(1)
const MOST_PAUSES = 8
const LIMIT = 5_000
/** So much fuel gets turbo at least as far. */
const FUEL = LIMIT * 200

/** How everything stands at each pause. A run that goes on and on is cut. */
function pauses(
  project: Project,
  breakpoints: readonly Breakpoint[],
  mode: RunMode,
  sliceOf: () => number,
): { readonly found: readonly CapturedState[]; readonly isCut: boolean } {
  const machine = readyMachine(project, lower(project, language), language, wasmHost())
  machine.setBreakpoints(breakpoints)
  const found: CapturedState[] = []
  const limit = mode === 'turbo' ? FUEL : LIMIT
  for (let spent = 0; spent < limit && found.length < MOST_PAUSES; ) {
    const slice = sliceOf()
    machine.advance(slice, mode)
    spent += slice
    if (machine.compileTrouble !== null) throw machine.compileTrouble
    if (machine.isOver) return { found, isCut: false }
    if (machine.isAtBreakpoint) found.push({ ...capturedState(machine), steps: 0 })
  }
  return { found, isCut: true }
}

const wild = (() => {
  const projects = fc.sample(randomProject({ language }), { numRuns: PROGRAMS_OF_A_KIND, seed: seedOr(11) })
  return (seed: number) => projects[seed - SEED]!
})()

const PROGRAMS: readonly (readonly [string, (seed: number) => Project])[] = [
  ['loops over lists', (seed) => learnerLoops(seed, language)],
  ['layers of a network', layerLoops],
  ['programs of every block', wild],
]

describe('breakpoints', () => {
  it.each(
    PROGRAMS.flatMap(([name, programOf]) => [
      [name, '', programOf, false] as const,
      [name, ' when a condition holds', programOf, true] as const,
    ]),
  )('pause turbo where they pause stepwise: random %s%s', (_, __, programOf, isAsking) => {
    let paused = 0
    let passed = 0
    for (let seed = SEED; seed < SEED + PROGRAMS_OF_A_KIND; seed++) {
      const lot = seededChoice(seed)
      const project = programOf(seed)
      const breakpoints = randomBreakpoints(project, lot, isAsking)
      const { found: wanted, isCut } = pauses(project, breakpoints, 'stepwise', () => 500)
      for (const fuel of [() => 100_000, () => 1 + lot(3_000)]) {
        const turbo = pauses(project, breakpoints, 'turbo', fuel).found
        const found = isCut ? turbo.slice(0, wanted.length) : turbo
        expect(found, `program ${seed}: ${JSON.stringify(breakpoints)}`).toEqual(wanted)
      }
      paused += wanted.length
      if (!isAsking) continue
      const always = breakpoints.map(({ blockId }) => ({ blockId, when: null }))
      const all = pauses(project, always, 'stepwise', () => 500)
      if (JSON.stringify(all) !== JSON.stringify(wanted)) passed++
    }
    expect(paused).toBeGreaterThan(0.375 * PROGRAMS_OF_A_KIND)
    if (isAsking) expect(passed).toBeGreaterThan(0.1 * PROGRAMS_OF_A_KIND)
  })

  it('hold in every loop of a nest, in own blocks, and once a turn', () => {
    const inner = replace(get('n'), 'list', get('i'))
    const again = forever(change('n', 1), call('work'))
    const project = projectOf({
      flag: [repeat(2, forEach('i', 1, 3, change('n', 0))), again],
      own: [own('work', [], false, repeat(2, inner))],
      variables: { n: 0, i: 0 },
      lists: { list: [1, 2, 3, 4] },
    })
    for (const { id } of [inner, again]) {
      const breakpoints = [{ blockId: id, when: null }]
      const { found: wanted } = pauses(project, breakpoints, 'stepwise', () => 7)
      expect(wanted.map(({ nextBlock }) => nextBlock)).toContain(id)
      expect(pauses(project, breakpoints, 'turbo', () => 100_000).found).toEqual(wanted)
    }
  })

  it('hold once before a block that stands for others', () => {
    const layer = (neurons: number) => block('layers_layer', { neurons })
    const network = block('layers_network', { inputs: 100, spread: 0.5, layers: [layer(3), layer(1)] })
    const project = projectOf({ flag: [repeat(2, network, change('n', 1))], variables: { n: 0 } })
    for (const mode of ['stepwise', 'turbo'] as const) {
      const { found } = pauses(project, [{ blockId: network.id, when: null }], mode, () => 500)
      expect(found.map(({ nextBlock }) => nextBlock)).toEqual([network.id, network.id])
    }
  })
})

describe('a condition', () => {
  const inner = change('total', get('i'))
  const project = projectOf({
    flag: [forEach('i', 1, 10, inner, replace(get('i'), 'squares', get('total')))],
    variables: { i: 0, total: 0 },
    lists: { squares: Array(10).fill(0) },
  })
  const i = { kind: 'variable', variableId: 'i' } as const
  const number = (value: number) => ({ kind: 'number', value }) as const
  const squares = (index: number) => ({ kind: 'item', listId: 'squares', index: number(index) }) as const

  /** The values of i at the pauses. */
  const pausesWhen = (when: Condition, mode: RunMode): readonly number[] => {
    const machine = readyMachine(project, lower(project, language), language, wasmHost())
    machine.setBreakpoints([{ blockId: inner.id, when }])
    const found: number[] = []
    while (!machine.isOver) {
      machine.advance(100_000, mode)
      if (machine.isAtBreakpoint) found.push(machine.memory.f64[machine.memory.variables]!)
    }
    return found
  }

  it.each<[string, Condition, readonly number[]]>([
    ['a variable is large enough', { left: i, is: '>=', right: number(9) }, [9, 10]],
    ['a variable is just one number', { left: i, is: '=', right: number(4) }, [4]],
    [
      'two variables are equal: 1 + … + (i − 1) is i',
      { left: i, is: '=', right: { kind: 'variable', variableId: 'total' } },
      [3],
    ],
    ['an item has been written', { left: squares(7), is: '≠', right: number(0) }, [8, 9, 10]],
    [
      'the item that a variable names is still 0',
      { left: { kind: 'item', listId: 'squares', index: i }, is: '<=', right: number(0) },
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ],
    [
      'a list is long enough',
      { left: { kind: 'length', listId: 'squares' }, is: '>', right: number(9) },
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ],
    ['an item is not there', { left: squares(11), is: '<', right: number(1) }, []],
    ['an item has no whole number', { left: squares(1.5), is: '<', right: number(1) }, []],
    ['a variable is gone', { left: { kind: 'variable', variableId: 'gone' }, is: '=', right: number(0) }, []],
    ['a list is gone', { left: { kind: 'length', listId: 'gone' }, is: '=', right: number(0) }, []],
  ])('pauses only where it holds: %s', (_, when, wanted) => {
    expect(pausesWhen(when, 'stepwise')).toEqual(wanted)
    expect(pausesWhen(when, 'turbo')).toEqual(wanted)
  })
})
