/** A network example as a contender. */

import { blockLanguage as language } from '../../blocks/index'
import type { ImageSource } from '../../src/core/language/op'
import { lower } from '../../src/core/program/lowering/lower'
import type { Project } from '../../src/core/project/project'
import { Machine } from '../../src/core/run/machine/machine'
import type { RunMode } from '../../src/core/run/stage/snapshot'
import { wasmHost } from '../../src/host/wasm-host'
import { sentence } from '../../src/words'
import { now } from '../timing/clock'
import { type ExampleName, training } from './example'
import { withRate } from './resize'
import type { NetworkSize } from './size'

export interface Pass {
  readonly nanoseconds: number
  /** Milliseconds on the wall until the program was compiled and its first block ran. */
  readonly untilReady: number
  /** w1, b1, w2, b2. */
  readonly weights: Float64Array
  /** The images as they came, from 1. */
  readonly order: Int32Array
}

/** Fuel or instructions between two looks; a slice of the page's worker lasts as long. */
const SLICE = { turbo: 2_000_000, stepwise: 4_000 } as const

/** So little that no weight would show it, and still another program. */
const RATE_STEP = 1e-15

export class Blocks {
  private readonly project: Project
  private compiled = 0

  constructor(root: string, example: ExampleName, size: NetworkSize) {
    this.project = training(root, example, size)
  }

  machine(images: ImageSource): Machine {
    return new Machine({ lowered: lower(this.project, language), language, images, host: wasmHost() })
  }

  /** One pass from the starting values, on a machine that may be warm. */
  pass(machine: Machine, mode: RunMode): Pass {
    machine.reset(this.project)
    machine.begin()
    const clock = performance.now()
    const begun = now()
    machine.advance(1, mode)
    const untilReady = performance.now() - clock
    while (!machine.isOver) machine.advance(SLICE[mode], mode)
    const nanoseconds = now() - begun
    if (machine.compileTrouble !== null) throw machine.compileTrouble
    if (machine.diagnostic) throw new Error(sentence(machine.diagnostic.message))
    const { memory, lowered } = machine
    const { variables, lists } = lowered.program
    const list = (name: string) => memory.items(lists.findIndex((each) => each.name === name))
    // biome-ignore lint/style/noNonNullAssertion: each variable has its place in memory, and all these networks have a b2
    const b2 = memory.f64[memory.variables + variables.findIndex(({ name }) => name === 'b2')]!
    const weights = Float64Array.of(...list('w1'), ...list('b1'), ...list('w2'), b2)
    return { nanoseconds, untilReady, weights, order: Int32Array.from(list('order')) }
  }

  /**
   * Milliseconds to make a program that was never seen before ready to run in turbo. It is another one each time,
   * because V8 knows the bytes of a module again. By the clock on the wall: processor time would count V8's other
   * threads, which optimize while the program runs already.
   */
  compile(images: ImageSource): number {
    const project = withRate(this.project, 0.1 + RATE_STEP * ++this.compiled)
    const lowered = lower(project, language)
    const machine = new Machine({ lowered, language, images, host: wasmHost() })
    machine.reset(project)
    machine.begin()
    const begun = performance.now()
    machine.advance(1, 'turbo')
    if (machine.compileTrouble !== null) throw machine.compileTrouble
    return performance.now() - begun
  }
}
