/**
 * Programs that never end must stop when asked, in turbo as they do stepwise, and at a moment that a stepwise run
 * goes through as well. How soon that is in milliseconds is the bench's to say; here it is counted in fuel.
 */
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { wasmHost } from '../../host/wasm-host'
import { type HostileProgram, hostilePrograms } from '../../testing/adversarial/hostile-programs.test-support'
import { stepsTo, uncounted } from '../../testing/equivalence/same-state.test-support'
import { machineIn, readyMachine, taskOf } from '../../testing/equivalence/ways-to-run.test-support'
import { fewDigits } from '../../testing/fixtures/few-digits.test-support'
import { seededChoice } from '../../testing/generators/seeded-choice.test-support'
import { RunSession } from '../../worker/session/run-session'
import { REGISTER } from '../memory/memory'
import type { Machine } from './machine/machine'

// Much is run here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

/** Items of the long lists: enough for every way to run a vector block. */
const LONG = 66

/** The work of a single statement or of a loop's turn, which is never cut: far below a millisecond. */
const MOST_OVERSPENT = 10_000

/** Steps that a stepwise run is watched for, and that both are compared for afterwards. */
const WATCHED = 300_000
const AFTERWARDS = 500

const PROGRAMS = hostilePrograms(LONG)
const KINDS = ['forever', 'for ages', 'never is', 'huge number', 'loops in own blocks', 'calls itself']

const machineOf = ({ project }: HostileProgram, host = wasmHost()) =>
  readyMachine(project, taskOf(project, language, 0, 0).lowered, language, host)

describe('a program that never ends', () => {
  it('is one of two hundred', () => {
    expect(PROGRAMS.length).toBeGreaterThanOrEqual(200)
    expect(new Set(PROGRAMS.map(({ name }) => name)).size).toBe(PROGRAMS.length)
  })

  it.each(groups())('stops where a stepwise run passes, and can go on: %s', (_, programs) => {
    for (const [seed, program] of programs.entries()) {
      const turbo = machineOf(program)
      runInSlices(turbo, seed + 1, program.name)
      const steps = stepsTo(machineOf(program, null), turbo, WATCHED)
      expect(steps, program.name).not.toBeNull()
      const stepwise = machineOf(program, null)
      while (stepwise.steps < steps!) stepwise.advance(steps! - stepwise.steps)
      expect(uncounted(turbo), program.name).toEqual(uncounted(stepwise))
      for (const machine of [turbo, stepwise]) machine.advance(AFTERWARDS)
      expect(uncounted(turbo), `${program.name}, afterwards`).toEqual(uncounted(stepwise))
    }
  })

  it('is left alone by a session that was told to stop', async () => {
    for (const { name, project, endsByDepth } of PROGRAMS) {
      // A slice ends when the clock is looked at for the second time.
      let clock = 0
      const session = new RunSession({
        language,
        host: wasmHost(),
        send() {},
        wake() {},
        now: () => (clock += 20),
      })
      session.pictures.useBuiltIn(async (width) => fewDigits(width))
      session.handle({ kind: 'load', project, run: 1 })
      session.handle({ kind: 'mode', mode: 'turbo' })
      session.handle({ kind: 'start', paused: false })
      for (let i = 0; i < 10; i++) await null
      const machine = machineIn(session)
      session.work()
      session.handle({ kind: 'stop' })
      const { nextBlock, random } = machine
      if (!endsByDepth) expect(machine.isOver, name).toBe(false)
      // What it did last is run again, so that it can be looked back at; but it stays where it is.
      for (let slices = 0; slices < 3; slices++) {
        session.work()
        expect([machine.nextBlock, machine.random], name).toEqual([nextBlock, random])
      }
    }
  })
})

/** The programs by the loop they are in, so that a failure says where to look. */
function groups(): readonly (readonly [string, readonly HostileProgram[]])[] {
  const isIn = (kind: string) => (program: HostileProgram) => program.name.endsWith(kind)
  const others = PROGRAMS.filter((program) => !KINDS.some((kind) => isIn(kind)(program)))
  return [
    ...KINDS.map((kind) => [kind, PROGRAMS.filter(isIn(kind))] as const),
    ['in ways of their own', others],
  ]
}

function runInSlices(machine: Machine, seed: number, name: string): void {
  const lot = seededChoice(seed)
  for (let slices = 3 + lot(12); slices > 0; slices--) {
    machine.advance(1 + lot(lot(2) ? 50 : 2_000), 'turbo')
    expect(-machine.memory.i32[REGISTER.fuel * 2]!, name).toBeLessThan(MOST_OVERSPENT)
  }
  expect(machine.compileTrouble).toBeNull()
  expect(machine.isOver, name).toBe(false)
}
