/** Drawings that come in between: the same in either mode, and exactly the same again when a run is gone through again. */

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { wasmHost } from '../../host/wasm-host'
import { atOnce } from '../../testing/equivalence/at-once.test-support'
import { type CapturedState, capturedState } from '../../testing/equivalence/captured-state.test-support'
import { uncounted } from '../../testing/equivalence/same-state.test-support'
import { readyMachine } from '../../testing/equivalence/ways-to-run.test-support'
import { block } from '../../testing/fixtures/in-blocks.test-support'
import { madeUpDrawing } from '../../testing/fixtures/made-up-drawing.test-support'
import { learnerLoops } from '../../testing/generators/learner-loops.test-support'
import { randomProject } from '../../testing/generators/random-program.test-support'
import { seededChoice } from '../../testing/generators/seeded-choice.test-support'
import { howMany, LONGEST, seedOr } from '../../testing/generators/trial-counts.test-support'
import { type LoweredProject, lower } from '../program/lowering/lower'
import type { Argument, BlockNode, Project } from '../project/project'
import type { Machine } from '../run/machine/machine'
import type { RunMode } from '../run/stage/snapshot'
import { Timeline } from './timeline'

// Much is run here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: LONGEST })

const isDrawStack = ({ blocks }: Project['stacks'][number]) => blocks[0]?.type === 'events_draw'

/** Random programs that do something when somebody draws. */
const RANDOM = fc
  .sample(randomProject({ language }), { numRuns: howMany(60), seed: seedOr(3) })
  .filter(({ stacks }) => stacks.some(isDrawStack))

function withOtherIds({ id, args = {}, ...rest }: BlockNode): BlockNode {
  const other = (value: Argument): Argument => {
    if (typeof value !== 'object') return value
    return Array.isArray(value) ? value.map(withOtherIds) : withOtherIds(value as BlockNode)
  }
  const others = Object.entries(args).map(([name, value]) => [name, other(value)])
  return { ...rest, id: `other ${id}`, args: Object.fromEntries(others) }
}

/** Loops over lists, and one more stack of them that runs when somebody draws. */
const LOOPS = Array.from({ length: howMany(20) }, (_, i): Project => {
  const seed = seedOr(1) + i
  const project = learnerLoops(seed, language)
  const [flag, ...others] = project.stacks
  const [hat, ...body] = learnerLoops(seed + 100, language).stacks[0]!.blocks
  const draw = { x: 0, y: 200, blocks: [{ ...hat!, type: 'events_draw' }, ...body].map(withOtherIds) }
  return { ...project, stacks: [flag!, draw, ...others] }
})

/** The same, where a drawing is only counted. */
function withCount({ variables, stacks }: Project): Partial<Project> {
  const count = block('variables_change', { variable: 'drawings', by: 1 })
  const draw = { x: 0, y: 200, blocks: [block('events_draw'), count] }
  return {
    variables: [...variables, { id: 'drawings', name: 'drawings', value: 0, shown: false }],
    stacks: [...stacks.filter((stack) => !isDrawStack(stack)), draw],
  }
}

/** Statements before which a run can pause, by id. */
function statementsOf(project: Project): string[] {
  const ids: string[] = []
  const visit = (block: BlockNode) => {
    const gives = language.blocks.get(block.type)!.gives
    if (gives === 'statement' || gives === 'last') ids.push(block.id)
    for (const value of Object.values(block.args ?? {}))
      if (Array.isArray(value)) for (const each of value) visit(each)
  }
  for (const { blocks } of project.stacks) for (const block of blocks.slice(1)) visit(block)
  return ids
}

/** Somebody draws when a block comes next for the so-and-so-manieth time. */
interface Moment {
  readonly blockId: string
  readonly visit: number
}

const MOST_SLICES = 3_000

/** Null where the program does not end. */
function runWithDrawings(
  project: Project,
  lowered: LoweredProject,
  moments: readonly Moment[],
  modeOf: () => RunMode,
  fuelOf: () => number,
): { state: CapturedState; drawings: number } | null {
  const machine = readyMachine(project, lowered, language, wasmHost())
  machine.setBreakpoints(moments.map(({ blockId }) => ({ blockId, when: null })))
  const visits = new Map<string, number>()
  let drawings = 0
  for (let slice = 0; slice < MOST_SLICES; slice++) {
    if (machine.isOver) {
      if (machine.compileTrouble !== null) throw machine.compileTrouble
      return { state: uncounted(machine), drawings }
    }
    const mode = modeOf()
    machine.advance(mode === 'turbo' ? fuelOf() : Math.ceil(fuelOf() / 30), mode)
    if (machine.isOver || !machine.isAtBreakpoint) continue
    const blockId = machine.nextBlock
    const visit = (visits.get(blockId) ?? 0) + 1
    visits.set(blockId, visit)
    if (machine.isDrawing || !moments.some((each) => each.blockId === blockId && each.visit === visit))
      continue
    machine.take({ drawing: madeUpDrawing(++drawings), starts: true, afresh: false })
  }
  return null
}

describe('a drawing that comes in between two blocks', () => {
  it.each([
    ['programs of every block', RANDOM],
    ['loops over lists', LOOPS],
  ])('leads to the same end stepwise, in turbo and switching between them: random %s', (_, projects) => {
    let compared = 0
    let drawings = 0
    for (const [i, project] of projects.entries()) {
      const lot = seededChoice(i + 1)
      const statements = statementsOf(project)
      const moments = Array.from({ length: 8 }, () => ({
        blockId: statements[lot(statements.length)]!,
        visit: 1 + lot(2),
      }))
      const lowered = lower(project, language)
      const run = (modeOf: () => RunMode, fuelOf: () => number) =>
        runWithDrawings(project, lowered, moments, modeOf, fuelOf)
      const stepwise = run(
        () => 'stepwise',
        () => 30_000,
      )
      const ways = [
        run(
          () => 'turbo',
          () => 50_000,
        ),
        run(
          () => 'turbo',
          () => 1 + lot(lot(2) ? 300 : 20_000),
        ),
        run(
          () => (lot(2) ? 'turbo' : 'stepwise'),
          () => 1 + lot(20_000),
        ),
      ]
      if (!stepwise) continue
      drawings += stepwise.drawings
      for (const way of ways) {
        if (!way) continue
        compared++
        expect(way, `program ${i}`).toEqual(stepwise)
      }
    }
    expect(compared).toBeGreaterThan(2 * projects.length)
    expect(drawings).toBeGreaterThan(0.6 * projects.length)
  })

  it.each<RunMode>(['stepwise', 'turbo'])('disturbs nothing, wherever it comes, %s', (mode) => {
    let drawings = 0
    for (const [i, project] of LOOPS.entries()) {
      const lot = seededChoice(i + 1)
      const counts = { ...project, ...withCount(project) }
      const statements = statementsOf(project).filter((id) => !id.startsWith('other'))
      const moments = Array.from({ length: 8 }, () => ({
        blockId: statements[lot(statements.length)]!,
        visit: 1 + lot(2),
      }))
      const lowered = lower(counts, language)
      const run = (when: readonly Moment[]) =>
        runWithDrawings(
          counts,
          lowered,
          when,
          () => mode,
          () => 30_000,
        )
      const without = run([])
      const drawn = run(moments)
      if (!without || !drawn) continue
      drawings += drawn.drawings
      expect(Number(drawn.state.variables.drawings !== '0'), `program ${i}`).toBe(Number(drawn.drawings > 0))
      const { drawing, variables } = drawn.state
      const undrawn = {
        ...without.state,
        drawing,
        variables: { ...without.state.variables, drawings: variables.drawings },
      }
      expect(drawn.state, `program ${i}`).toEqual(undrawn)
    }
    expect(drawings).toBeGreaterThan(0.6 * LOOPS.length)
  })
})

/** Draws as a learner would: now and then, never while the last drawing is still at work, also after the end. */
function drawAndStep(machine: Machine, timeline: Timeline, lot: (n: number) => number, id: number): boolean {
  if (lot(6) === 0 && !machine.isDrawing) {
    const afresh = machine.isOver
    timeline.take({ drawing: madeUpDrawing(id), starts: lot(4) > 0, afresh })
    return true
  }
  if (machine.isOver) return false
  atOnce(timeline.stepping())
  return true
}

describe('the record of a run that drawings came into', () => {
  it.each([
    ['programs of every block', RANDOM],
    ['loops over lists', LOOPS],
  ])('goes k moments back to the very state that was there, and forward again: random %s', (_, projects) => {
    let crossed = 0
    for (const [i, project] of projects.entries()) {
      const lot = seededChoice(i + 1)
      const machine = readyMachine(project, lower(project, language), language)
      const timeline = new Timeline(machine)
      timeline.clear()
      const states = [capturedState(machine)]
      for (let tries = 0; tries < 150; tries++) {
        // A block that stopped the run has a moment of its own, which the test beside this one looks at.
        if (machine.diagnostic) break
        if (drawAndStep(machine, timeline, lot, tries + 1)) states.push(capturedState(machine))
      }
      timeline.note()
      if (machine.diagnostic) {
        states.pop()
        if (states.at(-1) === undefined) continue
        atOnce(timeline.goingBack())
        while (machine.steps > states.at(-1)!.steps) atOnce(timeline.goingBack())
      }
      const end = states.length - 1
      crossed += states.filter(({ drawing }, k) => k > 0 && drawing !== states[k - 1]!.drawing).length
      expect(capturedState(machine), `program ${i}`).toEqual(states[end])
      for (let k = 1; k <= end; k++) {
        atOnce(timeline.goingBack())
        expect(capturedState(machine), `program ${i}, ${k} back`).toEqual(states[end - k])
      }
      for (let k = 1; k <= end; k++) {
        atOnce(timeline.stepping())
        expect(capturedState(machine), `program ${i}, ${k} forward`).toEqual(states[k])
      }
      for (let tries = 0; tries < 20; tries++) {
        const state = states[lot(end + 1)]!
        atOnce(timeline.goingTo(state.steps))
        expect(capturedState(machine), `program ${i}, at ${state.steps}`).toEqual(state)
      }
    }
    expect(crossed).toBeGreaterThan(1.5 * projects.length)
  })
})
