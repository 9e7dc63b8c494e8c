/** So many blocks forward, back and forward again, in random programs that random parts of were run in turbo. */

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { lower } from '../../core/program/lowering/lower'
import type { Project } from '../../core/project/project'
import { wasmHost } from '../../host/wasm-host'
import { untilOver } from '../../testing/equivalence/at-once.test-support'
import { type CapturedState, capturedState } from '../../testing/equivalence/captured-state.test-support'
import { readyMachine } from '../../testing/equivalence/ways-to-run.test-support'
import { layerLoops } from '../../testing/generators/layer-loops.test-support'
import { learnerLoops } from '../../testing/generators/learner-loops.test-support'
import { randomBreakpoints } from '../../testing/generators/random-breakpoints.test-support'
import { randomProject } from '../../testing/generators/random-program.test-support'
import { seededChoice } from '../../testing/generators/seeded-choice.test-support'
import { howMany, LONGEST, seedOr } from '../../testing/generators/trial-counts.test-support'
import { Driver } from './driver'

// Much is compiled here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: LONGEST })

const PROGRAMS = howMany(60)
const SEED = seedOr(1)
const MOST_STEPS = 40

/** A driver whose slices of turbo are short, because hardly any program would be paused in its middle else. */
function driverOf(project: Project, lot: (n: number) => number): Driver {
  const machine = readyMachine(project, lower(project, language), language, wasmHost())
  const advance = machine.advance.bind(machine)
  machine.advance = (limit, mode) => advance(mode === 'turbo' ? 1 + lot(1_500) : limit, mode)
  // One slice is as long as a look at the clock.
  let time = 0
  const driver = new Driver(machine, () => (time += 100))
  driver.begin()
  return driver
}

/** Runs a while, in turbo and stepwise by turns, and rests. */
function runOn(driver: Driver, lot: (n: number) => number): void {
  let standing = driver.standing()
  for (let parts = lot(6); parts > 0 && standing !== 'finished' && standing !== 'failed'; parts--) {
    if (lot(3) === 0) for (let i = lot(50); i > 0 && !driver.machine.isOver; i--) standing = stepOn(driver)
    else standing = driver.goOn({ mode: 'turbo', milliseconds: 0 })
    // Somebody pauses it now and then, and lets it go on.
    if (lot(3) === 0) rest(driver)
  }
  if (driver.machine.compileTrouble !== null) throw driver.machine.compileTrouble
  rest(driver)
}

/** Its record is made, and it stands just where it stood. */
function rest(driver: Driver): void {
  driver.rest()
  const before = uncounted(driver)
  settle(driver)
  expect(uncounted(driver)).toEqual(before)
}

const settle = (driver: Driver) => untilOver(() => driver.work())

function stepOn(driver: Driver) {
  driver.step()
  settle(driver)
  return driver.standing()
}

function goBack(driver: Driver): void {
  driver.back()
  settle(driver)
}

function goTo(driver: Driver, moment: number): void {
  driver.goTo(moment)
  settle(driver)
}

const uncounted = ({ machine }: Driver) => ({ ...capturedState(machine), steps: 0 })

const wild = (() => {
  const projects = fc.sample(randomProject({ language }), { numRuns: PROGRAMS, seed: seedOr(23) })
  return (seed: number) => projects[seed - SEED]!
})()

describe('k blocks forward, k back and k forward again', () => {
  it.each<[string, (seed: number) => Project]>([
    ['loops over lists', (seed) => learnerLoops(seed, language)],
    ['layers of a network', layerLoops],
    ['programs of every block', wild],
  ])('are the very same states: random %s, random k', (_, programOf) => {
    let walked = 0
    let walkedBehindTurbo = 0
    for (let seed = SEED; seed < SEED + PROGRAMS; seed++) {
      const lot = seededChoice(seed)
      const project = programOf(seed)
      const driver = driverOf(project, lot)
      const { machine } = driver
      if (lot(2)) driver.pauseBefore(randomBreakpoints(project, lot, lot(2) === 0))
      runOn(driver, lot)
      // Turbo may have come to rest between a loop's start and its first turn, which are one step.
      if (!machine.isOver && !machine.isBetweenBlocks) stepOn(driver)
      const states: CapturedState[] = [capturedState(machine)]
      for (let k = 1 + lot(MOST_STEPS); k > 0 && !machine.isOver; k--) {
        stepOn(driver)
        states.push(capturedState(machine))
      }
      const end = states.length - 1
      const said = `program ${seed}, ${end} blocks`
      for (let k = 1; k <= end; k++) {
        goBack(driver)
        // Where a step did something before it stopped the run, the stop is undone by itself first.
        if (k === 1 && states[end]!.diagnostic && machine.steps !== states[end - 1]!.steps) goBack(driver)
        expect(capturedState(machine), `${said}, ${k} back`).toEqual(states[end - k])
      }
      for (let k = 1; k <= end; k++) {
        stepOn(driver)
        expect(capturedState(machine), `${said}, ${k} forward`).toEqual(states[k])
      }
      walked += end
      if (driver.ranTurbo) walkedBehindTurbo += end
    }
    expect(walked).toBeGreaterThan(4 * PROGRAMS)
    expect(walkedBehindTurbo).toBeGreaterThan(1.6 * PROGRAMS)
  })

  it.each<[string, (seed: number) => Project]>([
    ['loops over lists', (seed) => learnerLoops(seed, language)],
    ['programs of every block', wild],
  ])('lead back into what turbo did, and on to where it rested: random %s', (_, programOf) => {
    let back = 0
    for (let seed = SEED; seed < SEED + PROGRAMS; seed++) {
      const lot = seededChoice(1_000 + seed)
      const driver = driverOf(programOf(seed), lot)
      const { machine } = driver
      runOn(driver, lot)
      const { first, last } = driver.record
      if (!driver.ranTurbo || first === last) continue
      const states = [capturedState(machine)]
      const most = lot(MOST_STEPS)
      while (states.length <= most && (machine.steps > first || machine.diagnostic)) {
        goBack(driver)
        states.push(capturedState(machine))
      }
      const random = [...states.keys()].filter((k) => k > 0 && lot(3) === 0)
      for (const k of random) {
        goTo(driver, states[k]!.steps)
        expect(capturedState(machine), `program ${seed}, ${k} back at once`).toEqual(states[k])
      }
      goTo(driver, states.at(-1)!.steps)
      for (const state of states.slice(1, -1).toReversed()) {
        stepOn(driver)
        expect(capturedState(machine), `program ${seed}, forward`).toEqual(state)
      }
      goTo(driver, last)
      if (states[0]!.diagnostic) stepOn(driver)
      expect(capturedState(machine), `program ${seed}, at the end`).toEqual(states[0])
      back += states.length
    }
    expect(back).toBeGreaterThan(2.5 * PROGRAMS)
  })
})
