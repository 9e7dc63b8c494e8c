/** The two network examples as contenders: their training only, without the test behind it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockLanguage as language } from '../blocks/index'
import { lower } from '../src/core/program/lower'
import type { Project } from '../src/core/project/project'
import { readProject } from '../src/core/project/read'
import { Machine } from '../src/core/run/machine'
import type { RunMode } from '../src/core/run/snapshot'
import type { Digits } from '../src/data/digits'
import { imageSource } from '../src/data/image-source'
import { wasmHost } from '../src/host/wasm-host'
import { now } from './clock'

export interface Pass {
  readonly nanoseconds: number
  /** w1, b1, w2, b2. */
  readonly weights: Float64Array
  readonly order: Int32Array
}

/** Fuel or instructions between two looks; a slice of the page's worker lasts as long. */
const SLICE = { turbo: 2_000_000, stepwise: 4_000 } as const

export class Blocks {
  private readonly project: Project

  constructor(
    root: string,
    readonly example: string,
    private readonly digits: Digits,
    change: (project: Project) => Project = (project) => project,
  ) {
    const text = readFileSync(join(root, 'examples', example, 'project.json'), 'utf8')
    const read = readProject(text, language)
    if (!read.ok) throw new Error(read.message)
    this.project = change(trainingOnly(read.project))
  }

  machine(images = Number.POSITIVE_INFINITY): Machine {
    const lowered = lower(this.project, language)
    return new Machine({ lowered, language, images: imageSource([this.digits], images), host: wasmHost() })
  }

  /** One pass from the starting values, on a machine that may be warm. */
  pass(machine: Machine, mode: RunMode): Pass {
    machine.reset(this.project)
    machine.begin()
    const begun = now()
    while (!machine.isOver) machine.advance(SLICE[mode], mode)
    const nanoseconds = now() - begun
    if (machine.diagnostic) throw new Error(machine.diagnostic.message)
    const { memory, lowered } = machine
    const { variables, lists } = lowered.program
    const list = (name: string) => memory.items(lists.findIndex((each) => each.name === name))
    const b2 = memory.f64[memory.variables + variables.findIndex(({ name }) => name === 'b2')]!
    const weights = Float64Array.of(...list('w1'), ...list('b1'), ...list('w2'), b2)
    return { nanoseconds, weights, order: Int32Array.from(list('order')) }
  }

  /** Milliseconds to make a program that was never seen before ready to run in turbo. */
  compile(): number {
    const machine = this.machine(0)
    machine.reset(this.project)
    machine.begin()
    const begun = now()
    machine.advance(1, 'turbo')
    if (machine.compileTrouble !== null) throw machine.compileTrouble
    return (now() - begun) / 1e6
  }
}

/** The flag's stack up to its first loop. */
function trainingOnly(project: Project): Project {
  const stacks = project.stacks.map((stack) => {
    if (stack.blocks[0]?.type !== 'events_flag') return stack
    const loop = stack.blocks.findIndex(({ type }) => ['control_repeat', 'control_for_each'].includes(type))
    return { ...stack, blocks: stack.blocks.slice(0, loop + 1) }
  })
  return { ...project, stacks }
}
