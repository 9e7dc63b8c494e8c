/** Where turbo has come to rest, its last moments can be gone back through as if it had been stepwise. */
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { wasmHost } from '../../host/wasm-host'
import { hostilePrograms } from '../../testing/adversarial/hostile-programs.test-support'
import { atOnce, lateEvery, untilOver } from '../../testing/equivalence/at-once.test-support'
import { capturedState } from '../../testing/equivalence/captured-state.test-support'
import { readyMachine } from '../../testing/equivalence/ways-to-run.test-support'
import { block, forever } from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { layerLoops } from '../../testing/generators/layer-loops.test-support'
import { learnerLoops } from '../../testing/generators/learner-loops.test-support'
import { seededChoice } from '../../testing/generators/seeded-choice.test-support'
import { lower } from '../program/lowering/lower'
import type { Project } from '../project/project'
import type { Machine } from '../run/machine/machine'
import { Replay } from './deterministic-replay'
import { type Checkpoint, Timeline } from './timeline'
import { TurboCheckpoints } from './turbo-checkpoints'

// The machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

/** Of every kind of loop, and without the thousands of frames that take long to compare. */
const ENDLESS = hostilePrograms(66).filter(({ name }, i) => i % 18 === 0 && !name.endsWith('calls itself'))

const machineOf = (project: Project): Machine =>
  readyMachine(project, lower(project, language), language, wasmHost())

/** Where turbo has come to rest after a few slices, with its checkpoints. */
function afterTurbo(project: Project, seed: number) {
  const lot = seededChoice(seed)
  const machine = machineOf(project)
  const checkpoints = new TurboCheckpoints(machine)
  for (let slices = 1 + lot(6); slices > 0 && !machine.isOver; slices--) {
    checkpoints.beforeSlice()
    machine.advance(1 + lot(300_000), 'turbo')
    checkpoints.afterSlice()
  }
  return { machine, timeline: new Timeline(machine), checkpoints }
}

/** All checkpoints of a record, the latest first. */
function heldBy(timeline: Timeline): readonly Checkpoint[] {
  const held: Checkpoint[] = []
  let checkpoint = timeline.checkpointAt(timeline.last)
  for (; checkpoint; checkpoint = timeline.checkpointBefore(checkpoint.steps)) held.push(checkpoint)
  return held
}

const uncounted = (machine: Machine) => ({ ...capturedState(machine), steps: 0 })

describe('the record of a run in turbo', () => {
  it.each([
    ['loops over lists', (seed: number) => learnerLoops(seed, language)],
    ['layers of a network', layerLoops],
  ])('leads back through the blocks of a stepwise run: random %s', (_, programOf) => {
    let recorded = 0
    for (let seed = 1; seed <= 40; seed++) {
      const lot = seededChoice(seed)
      const project = programOf(seed)
      const machine = machineOf(project)
      const timeline = new Timeline(machine)
      machine.advance(1 + lot(3_000), 'turbo')
      if (machine.isOver) continue
      const checkpoints = new TurboCheckpoints(machine)
      for (let slices = 1 + lot(5); slices > 0 && !machine.isOver; slices--) {
        checkpoints.beforeSlice()
        machine.advance(1 + lot(2_000), 'turbo')
        checkpoints.afterSlice()
      }
      const before = uncounted(machine)
      new Replay(machine, timeline, checkpoints).work(() => false)
      expect(uncounted(machine), `program ${seed}`).toEqual(before)
      if (timeline.last === timeline.first) continue
      recorded++

      // The same moments, counted from the record's beginning.
      const back = [uncounted(machine)]
      const end = machine.steps
      while (back.length < 200) {
        const { steps, diagnostic } = machine
        atOnce(timeline.goingBack())
        if (machine.steps === steps && machine.diagnostic === diagnostic) break
        back.push(uncounted(machine))
      }
      for (const state of back.slice(0, -1).toReversed()) {
        machine.step()
        // Turbo may have come to rest between a loop's start and its first turn, which are one step.
        if (state === back[0] && machine.steps > end) atOnce(timeline.goingTo(end))
        expect(uncounted(machine), `program ${seed}`).toEqual(state)
      }
      for (let i = 1; i < back.length; i++) atOnce(timeline.goingBack())
      expect(uncounted(machine), `program ${seed}`).toEqual(back.at(-1))

      // And they are moments of a run that was stepwise from the start.
      const stepwise = machineOf(project)
      const wanted = JSON.stringify(uncounted(machine))
      while (!stepwise.isOver && JSON.stringify(uncounted(stepwise)) !== wanted && stepwise.steps < 3_000)
        stepwise.step()
      if (stepwise.steps < 3_000) expect(JSON.stringify(uncounted(stepwise))).toBe(wanted)
    }
    expect(recorded).toBeGreaterThan(10)
  })

  it('is the same in slices as at once, and the machine stands still in between', () => {
    let slices = 0
    for (const [i, { name, project }] of ENDLESS.entries()) {
      const records = [Number.POSITIVE_INFINITY, 1, 5].map((looks) => {
        const { machine, timeline, checkpoints } = afterTurbo(project, i)
        const before = capturedState(machine)
        const replay = new Replay(machine, timeline, checkpoints)
        let left = 0
        slices += untilOver(() => {
          // Every one of many would take long.
          if (left++ % 20 === 0) expect(capturedState(machine), name).toEqual(before)
          return replay.work(lateEvery(looks))
        })
        return { last: timeline.last, held: heldBy(timeline), state: capturedState(machine) }
      })
      for (const inSlices of records.slice(1)) expect(inSlices, name).toEqual(records[0])
    }
    expect(slices).toBeGreaterThan(100)
  })

  it('tells moments apart that differ in nothing but the answers', () => {
    const answer = (given: number) => block('stage_record_answer', { answer: given, n: 1, set: 'test' })
    const machine = machineOf(projectOf({ flag: [forever(answer(1), answer(0))] }))
    const timeline = new Timeline(machine)
    const checkpoints = new TurboCheckpoints(machine)
    for (let slice = 0; slice < 3; slice++) {
      checkpoints.beforeSlice()
      machine.advance(20_000, 'turbo')
      checkpoints.afterSlice()
    }
    const { version } = machine.stage.answers
    const before = uncounted(machine)
    new Replay(machine, timeline, checkpoints).work(() => false)
    expect(machine.stage.answers.version).toBe(version)
    expect(uncounted(machine)).toEqual(before)
    expect(timeline.first).toBeLessThan(timeline.last)
  })
})
