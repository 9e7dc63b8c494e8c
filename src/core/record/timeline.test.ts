/** Back and forth in a recorded run: every moment is again just as it was. */

import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { atOnce } from '../../testing/equivalence/at-once.test-support'
import { capturedState } from '../../testing/equivalence/captured-state.test-support'
import { readyMachine } from '../../testing/equivalence/ways-to-run.test-support'
import {
  change,
  forever,
  get,
  item,
  log,
  repeat,
  replace,
  set,
} from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { learnerLoops } from '../../testing/generators/learner-loops.test-support'
import { seededChoice } from '../../testing/generators/seeded-choice.test-support'
import { sentence } from '../../words'
import { lower } from '../program/lowering/lower'
import type { Project } from '../project/project'
import type { Machine } from '../run/machine/machine'
import { Timeline } from './timeline'

// Much is run here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const machineOf = (project: Project): Machine => readyMachine(project, lower(project, language), language)

/** Runs on by so many instructions, with the record kept as a session keeps it. */
function runOn(machine: Machine, timeline: Timeline, instructions: number): void {
  const end = machine.steps + instructions
  while (machine.steps < end && !machine.isOver) {
    timeline.note()
    machine.advance(Math.min(400, end - machine.steps))
  }
  timeline.note()
}

const COUNTING = projectOf({
  flag: [forever(change('n', 1), log(get('n')), replace(1, 'list', get('n')))],
  variables: { n: 0 },
  lists: { list: [0] },
})

describe('the record of a run', () => {
  it('goes k blocks back to the very state that was there, and forward again (random programs, random k)', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const lot = seededChoice(seed)
      const machine = machineOf(learnerLoops(seed, language))
      const timeline = new Timeline(machine)
      timeline.clear()
      const states = [capturedState(machine)]
      runOn(machine, timeline, lot(3) * lot(2_000))
      states[0] = capturedState(machine)
      for (let i = lot(300); i > 0 && !machine.isOver; i--) {
        timeline.note()
        machine.step()
        states.push(capturedState(machine))
      }
      const end = states.length - 1
      for (let k = 1; k <= end; k++) {
        atOnce(timeline.goingBack())
        // Where a step did something before it stopped the run, the stop is undone by itself first.
        if (k === 1 && states[end]!.diagnostic && machine.steps !== states[end - 1]!.steps)
          atOnce(timeline.goingBack())
        expect(capturedState(machine), `program ${seed}, ${k} back`).toEqual(states[end - k])
      }
      for (let k = 1; k <= end; k++) {
        machine.step()
        expect(capturedState(machine), `program ${seed}, ${k} forward`).toEqual(states[k])
      }
    }
  })

  it('goes to any moment at once', () => {
    const machine = machineOf(COUNTING)
    const timeline = new Timeline(machine)
    timeline.clear()
    const states = new Map<number, ReturnType<typeof capturedState>>()
    for (let i = 0; i < 40; i++) {
      runOn(machine, timeline, 997)
      states.set(machine.steps, capturedState(machine))
    }
    const lot = seededChoice(5)
    const moments = [...states.keys()]
    for (let i = 0; i < 100; i++) {
      const moment = moments[lot(moments.length)]!
      atOnce(timeline.goingTo(moment))
      expect(capturedState(machine)).toEqual(states.get(moment))
    }
  })

  it('reaches at least 10,000 blocks back', () => {
    const machine = machineOf(COUNTING)
    const timeline = new Timeline(machine)
    timeline.clear()
    for (let i = 0; i < 12_000; i++) {
      timeline.note()
      machine.step()
    }
    const blocks = []
    for (let i = 0; i < 10_000; i++) {
      blocks.push(machine.steps)
      atOnce(timeline.goingBack())
    }
    expect(new Set(blocks).size).toBe(10_000)
    for (let i = 0; i < 10_000; i++) machine.step()
    expect(machine.steps).toBe(blocks[0])
  })

  it('stays within its room, and says where it begins', () => {
    const machine = machineOf(COUNTING)
    const timeline = new Timeline(machine, 20_000)
    timeline.clear()
    runOn(machine, timeline, 200_000)
    expect(timeline.first).toBeGreaterThan(100_000)
    expect(timeline.last).toBe(machine.steps)
    atOnce(timeline.goingTo(0))
    expect(machine.steps).toBe(timeline.first)
    atOnce(timeline.goingBack())
    expect(machine.steps).toBe(timeline.first)
  })

  it('undoes a stop by itself, then the blocks before it', () => {
    const machine = machineOf(
      projectOf({
        flag: [set('n', 5), repeat(3, change('n', 1)), set('n', item(9, 'list'))],
        variables: { n: 0 },
        lists: { list: [1] },
      }),
    )
    const timeline = new Timeline(machine)
    timeline.clear()
    runOn(machine, timeline, 100)
    expect(machine.diagnostic && sentence(machine.diagnostic.message)).toContain('list')
    const stopped = capturedState(machine)
    atOnce(timeline.goingBack())
    expect(capturedState(machine)).toEqual({ ...stopped, diagnostic: null, isOver: false })
    atOnce(timeline.goingBack())
    expect(machine.isOver).toBe(false)
    atOnce(timeline.goingTo(timeline.last))
    machine.step()
    expect(capturedState(machine)).toEqual(stopped)
  })
})
