/** Runs a program that a test spells out, and gives what is left of it in plain numbers. */
import { expect } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { wasmHost } from '../../host/wasm-host'
import { joinWords } from '../language/words'
import { lower } from '../program/lower'
import type { Project } from '../project/project'
import { Machine } from '../run/machine'
import type { WasmHost } from '../turbo/host'
import { FEW_IMAGES } from './few-digits.test-support'
import { projectOf, type Spelled } from './project-of.test-support'

export interface Ran {
  readonly variables: Readonly<Record<string, number>>
  readonly lists: Readonly<Record<string, readonly number[]>>
  readonly log: readonly string[]
  /** The message that it stopped with, or null. */
  readonly stops: string | null
  /** The id of the block that it stopped at. */
  readonly at: string | null
  readonly steps: number
  readonly random: number
  /** What is wrong before the run: the ids of the blocks. */
  readonly problems: readonly string[]
}

export interface RunOptions {
  readonly host?: WasmHost | null
  /** A program that takes more instructions is a failure of the test. */
  readonly atMost?: number
}

/** Runs it stepwise, and again in turbo: what is left must be the same in both. */
export function run(spelled: Spelled, { host = wasmHost(), atMost = 2_000_000 }: RunOptions = {}): Ran {
  const project = projectOf(spelled)
  const stepwise = machineFor(project, host)
  stepwise.begin()
  while (!stepwise.isOver) {
    if (stepwise.steps >= atMost) throw new Error(`It did not end within ${atMost} instructions.`)
    stepwise.advance(atMost - stepwise.steps)
  }
  const ran = left(stepwise)
  const turbo = machineFor(project, host)
  turbo.begin()
  while (!turbo.isOver) turbo.advance(1_000_000, 'turbo')
  expect(turbo.compileTrouble).toBeNull()
  expect(left(turbo), 'in turbo').toEqual({ ...ran, steps: turbo.steps })
  return ran
}

/** A machine with everything at its starting value. */
export function machineFor(project: Project, host: WasmHost | null = null): Machine {
  const lowered = lower(project, language)
  const machine = new Machine({ lowered, language, images: FEW_IMAGES, host })
  machine.reset(project)
  return machine
}

export function left(machine: Machine): Ran {
  const { memory, diagnostic, lowered, stage } = machine
  const { variables, lists } = lowered.program
  return {
    variables: Object.fromEntries(variables.map(({ id }, i) => [id, memory.f64[memory.variables + i]!])),
    lists: Object.fromEntries(lists.map(({ id }, i) => [id, [...memory.items(i)]])),
    log: stage.lines.map(({ words }) => joinWords(words)),
    stops: diagnostic?.message ?? null,
    at: diagnostic?.blockId ?? null,
    steps: machine.steps,
    random: machine.random,
    problems: lowered.problems.map(({ blockId }) => blockId),
  }
}
