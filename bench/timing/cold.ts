/**
 * What the very first run of a process costs: the compiler, the compiled program and V8 are all cold. So each
 * measurement has a process of its own.
 */
import { imageSource } from '../../src/data/image-source'
import { type BenchFolders, readDigits } from '../folders'
import { Blocks } from '../networks/blocks'
import { EXAMPLES, type ExampleName } from '../networks/example'
import { EXAMPLE } from '../networks/size'
import { childCommand, outputOf } from './child'
import { median } from './median'

export interface Cold {
  readonly compileMilliseconds: number
  /** Compiling included. */
  readonly microsecondsPerImage: number
}

const PROCESSES = 5

/** Medians of a few processes. */
export function coldRun(example: ExampleName): Cold {
  const runs = Array.from({ length: PROCESSES }, () => outputOf<Cold>(childCommand('cold', example)))
  return {
    compileMilliseconds: median(runs.map(({ compileMilliseconds }) => compileMilliseconds)),
    microsecondsPerImage: median(runs.map(({ microsecondsPerImage }) => microsecondsPerImage)),
  }
}

/** In the child. */
export async function runCold({ root }: BenchFolders, [name]: readonly string[]): Promise<Cold> {
  if (name === undefined || !(name in EXAMPLES)) throw new Error(`There is no example called ${name}.`)
  const blocks = new Blocks(root, name as ExampleName, EXAMPLE)
  const machine = blocks.machine(imageSource([await readDigits(root, EXAMPLE)]))
  const { nanoseconds, untilReady, order } = blocks.pass(machine, 'turbo')
  return { compileMilliseconds: untilReady, microsecondsPerImage: nanoseconds / 1000 / order.length }
}
