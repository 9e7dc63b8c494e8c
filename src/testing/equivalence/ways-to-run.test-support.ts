/**
 * The ways in which one program may be run. All must end in the same state, to the last bit; a new engine is one
 * more entry in this list.
 */

import type { Language } from '../../core/language/language'
import { type LoweredProject, lower } from '../../core/program/lowering/lower'
import type { Project } from '../../core/project/project'
import { Machine } from '../../core/run/machine/machine'
import type { RunMode } from '../../core/run/stage/snapshot'
import type { WasmHost } from '../../core/turbo/index'
import { wasmHost } from '../../host/wasm-host'
import { RunSession } from '../../worker/session/run-session'
import { FEW_IMAGES, fewDigits } from '../fixtures/few-digits.test-support'
import { seededChoice } from '../generators/seeded-choice.test-support'
import { type CapturedState, capturedState } from './captured-state.test-support'

export interface Task {
  readonly project: Project
  readonly lowered: LoweredProject
  readonly language: Language
  /** A program that has not ended after so many instructions is cut, there or soon after. */
  readonly limit: number
  /** Says where a way interrupts the run. */
  readonly seed: number
}

export interface WayToRun {
  readonly name: string
  /** Turbo counts no steps; a cut run of such a way is looked for among the states of a stepwise run. */
  readonly isTurbo?: boolean
  /** Whether a cut run has come so far that its state can't be looked for any more. */
  readonly isLostWhenCut?: boolean
  run(task: Task): CapturedState | Promise<CapturedState>
}

export function taskOf(project: Project, language: Language, limit: number, seed: number): Task {
  return { project, lowered: lower(project, language), language, limit, seed }
}

/** The way that all others are compared with: exactly `limit` instructions, or to the end. */
export function inOneGo({ project, lowered, language, limit }: Task): CapturedState {
  const machine = readyMachine(project, lowered, language)
  // A slice ends early where blocks work on long lists, so there may be several.
  while (!machine.isOver && machine.steps < limit) machine.advance(limit - machine.steps)
  return capturedState(machine)
}

export const WAYS_TO_RUN: readonly WayToRun[] = [
  {
    name: 'in slices of random sizes',
    run({ project, lowered, language, limit, seed }) {
      const machine = readyMachine(project, lowered, language)
      const choose = seededChoice(seed)
      while (!machine.isOver && machine.steps < limit)
        machine.advance(Math.min(1 + choose(choose(2) ? 5 : 500), limit - machine.steps))
      return capturedState(machine)
    },
  },
  {
    name: 'block by block',
    run({ project, lowered, language, limit }) {
      const machine = readyMachine(project, lowered, language)
      while (!machine.isOver && machine.steps < limit) machine.step()
      return capturedState(machine)
    },
  },
  {
    name: 'in a session that is paused and stepped at random moments',
    run: (task) => inRestlessSession(task, null),
  },
  {
    name: 'in a session that is switched between turbo and stepwise too',
    isTurbo: true,
    isLostWhenCut: true,
    run: (task) => inRestlessSession(task, wasmHost()),
  },
  {
    name: 'in turbo',
    isTurbo: true,
    run(task) {
      const machine = turboMachine(task)
      for (let spent = 0; !machine.isOver && spent < TURBO_LIMIT; spent += 2_000)
        machine.advance(2_000, 'turbo')
      return compiledState(machine)
    },
  },
  {
    name: 'in turbo, in slices of random sizes',
    isTurbo: true,
    run(task) {
      const machine = turboMachine(task)
      const choose = seededChoice(task.seed)
      for (let spent = 0; !machine.isOver && spent < TURBO_LIMIT; ) {
        const fuel = 1 + choose(choose(2) ? 20 : 1_000)
        machine.advance(fuel, 'turbo')
        spent += fuel
      }
      return compiledState(machine)
    },
  },
  {
    name: 'switched between turbo and stepwise at random moments',
    isTurbo: true,
    run(task) {
      const machine = turboMachine(task)
      const choose = seededChoice(task.seed)
      for (let spent = 0; !machine.isOver && spent < TURBO_LIMIT; ) {
        const fuel = 1 + choose(choose(2) ? 30 : 1_000)
        if (choose(2)) machine.advance(fuel, 'turbo')
        else machine.advance(Math.ceil(fuel / 30))
        spent += fuel
      }
      return compiledState(machine)
    },
  },
]

/** Fuel after which a program that has not ended is cut. */
const TURBO_LIMIT = 20_000

const turboMachines = new WeakMap<Task, Machine>()

/** Compiled once for all ways: like a flag that is pressed again, each finds memory as the last one left it. */
function turboMachine(task: Task): Machine {
  const { project, lowered, language } = task
  const known = turboMachines.get(task)
  if (known === undefined) {
    const fresh = readyMachine(project, lowered, language, wasmHost())
    turboMachines.set(task, fresh)
    return fresh
  }
  known.reset(project)
  known.begin()
  return known
}

/** A program that can't be compiled would pass every comparison. */
function compiledState(machine: Machine): CapturedState {
  if (machine.compileTrouble !== null) throw machine.compileTrouble
  return capturedState(machine)
}

export function readyMachine(
  project: Project,
  lowered: LoweredProject,
  language: Language,
  host: WasmHost | null = null,
): Machine {
  const machine = new Machine({ lowered, language, images: FEW_IMAGES, host })
  machine.reset(project)
  machine.begin()
  return machine
}

/** The machine of a session that has loaded a program. */
export function machineIn(session: RunSession): Machine {
  const { machine } = session
  if (!machine) throw new Error('No program was loaded.')
  return machine
}

/** Milliseconds between two blocks; at 0 a session runs thousands of blocks at once. */
const PACES = [0, 0.01, 0.1, 1, 20, 500]

/** Times that a session works in turbo, after which a program counts as one that does not end. */
const MOST_TURBO_SLICES = 20

/** A session's own slices of turbo are so long that hardly any program would be switched in its middle. */
function withShortSlices(machine: Machine, choose: (n: number) => number): Machine {
  const advance = machine.advance.bind(machine)
  machine.advance = (limit, mode) =>
    advance(mode === 'turbo' ? 1 + choose(choose(2) ? 50 : 2_000) : limit, mode)
  return machine
}

async function inRestlessSession(
  { project, language, limit, seed }: Task,
  host: WasmHost | null,
): Promise<CapturedState> {
  const choose = seededChoice(seed)
  let clock = 0
  const session = new RunSession({
    language,
    host,
    send: () => {},
    wake: () => {},
    // The clock goes on while the session works, by a lot of microseconds at each look.
    now: () => (clock += choose(3_000) / 1_000),
  })
  session.pictures.useBuiltIn(async (width) => fewDigits(width))
  session.handle({ kind: 'load', project, run: 1 })
  session.handle({ kind: 'start', paused: choose(2) === 0 })
  // The start waits for the images: a few promises, no real time.
  for (let i = 0; i < 10; i++) await null
  const machine = withShortSlices(machineIn(session), choose)
  let mode: RunMode = 'stepwise'
  let turboSlices = 0
  while (!machine.isOver && machine.steps < limit && turboSlices < MOST_TURBO_SLICES) {
    const quick = machine.steps > 2_000
    switch (choose(quick ? 40 : 12)) {
      case 0:
        session.handle({ kind: 'pause' })
        break
      case 1:
        session.handle({ kind: 'step' })
        break
      case 2:
        mode = choose(2) ? 'turbo' : 'stepwise'
        session.handle({ kind: 'mode', mode })
        break
      case 3:
        session.handle({ kind: 'pace', milliseconds: PACES[quick ? choose(3) : choose(PACES.length)]! })
        break
      case 4:
        session.handle({ kind: 'seen' })
        break
      case 5:
        session.handle({
          kind: 'watch',
          lists: [{ listId: project.lists[0]?.id ?? '', from: choose(5), count: choose(9), withReach: true }],
        })
        break
      case 6:
        session.handle({ kind: 'numbers' })
        break
      case 7:
        clock += choose(700)
        break
      default:
        if (choose(3) === 0) session.handle({ kind: 'resume' })
        session.work()
        if (host && mode === 'turbo') turboSlices++
    }
  }
  return compiledState(machine)
}
