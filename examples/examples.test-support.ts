/**
 * Runs the examples as the page and the command line do, for the tests in this folder: the same reading, lowering
 * and machine, with the real digits.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockLanguage } from '../blocks/index'
import type { ImageWidth } from '../src/core/program/ir'
import { lower } from '../src/core/program/lower'
import type { BlockNode, Project } from '../src/core/project/project'
import { readProject } from '../src/core/project/read'
import { Machine } from '../src/core/run/machine'
import type { TestReport } from '../src/core/run/report'
import type { RunMode } from '../src/core/run/snapshot'
import { unpack } from '../src/data/digits'
import { imageSource } from '../src/data/image-source'
import { wasmHost } from '../src/host/wasm-host'

const FOLDER = import.meta.dirname
export const DIGITS = join(FOLDER, '..', 'public', 'data', 'digits-10.bin')
const LARGE_DIGITS = join(FOLDER, '..', 'public', 'data', 'digits-28.bin')

/** What example.json holds: the words of the gallery, and what a run must reach. */
export interface Introduction {
  readonly title: string
  readonly sentence: string
  readonly order: number
  readonly introduction: readonly string[]
  readonly picture: string
  readonly reaches:
    | { readonly variable: string; readonly atLeast: number }
    | { readonly list: string; readonly length: number }
}

export const exampleNames: readonly string[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

export const textOf = (example: string, file: string) => readFileSync(join(FOLDER, example, file), 'utf8')

export const introductionOf = (example: string): Introduction => JSON.parse(textOf(example, 'example.json'))

export function projectOf(example: string): Project {
  const read = readProject(textOf(example, 'project.json'), blockLanguage)
  if (!read.ok) throw new Error(read.message)
  return read.project
}

/** Every block of a project, reporters and own blocks' definitions included. */
export function blocksOf(project: Project): readonly BlockNode[] {
  const within = (block: BlockNode): readonly BlockNode[] => [
    block,
    ...Object.values(block.args ?? {})
      .flat()
      .flatMap((argument) => (typeof argument === 'object' ? within(argument) : [])),
  ]
  return project.stacks.flatMap(({ blocks }) => blocks.flatMap(within))
}

const digits = new Map<ImageWidth, ReturnType<typeof unpack>>()
export function loadDigits(width: ImageWidth): ReturnType<typeof unpack> {
  const loaded = digits.get(width) ?? unpack(readFileSync(width === 10 ? DIGITS : LARGE_DIGITS))
  digits.set(width, loaded)
  return loaded
}

/** The real images at these widths, with only so many of the training set. */
export const imagesAt = async (widths: readonly ImageWidth[], first?: number) =>
  imageSource(await Promise.all(widths.map(loadDigits)), first)

export interface Run {
  readonly example: string
  readonly mode?: RunMode
  readonly seed?: number
  /** Only so many training images, the first in stored order. */
  readonly images?: number
}

export interface Finished {
  readonly variables: Readonly<Record<string, number>>
  readonly lists: Readonly<Record<string, Float64Array>>
  readonly random: number
  readonly log: readonly string[]
  readonly reports: readonly TestReport[]
  /** The message that the run stopped with, or null. */
  readonly stopped: string | null
}

/** Turbo goes on in large batches, stepwise from block to block as the editor does it. */
export async function runExample({ example, mode = 'turbo', seed, images }: Run): Promise<Finished> {
  const project = projectOf(example)
  const lowered = lower(project, blockLanguage)
  const source = await imagesAt(lowered.program.images, images)
  const machine = new Machine({ lowered, language: blockLanguage, images: source, host: wasmHost() })
  machine.reset({ ...project, seed: seed ?? project.seed })
  machine.begin()
  while (!machine.isOver)
    if (mode === 'stepwise') machine.step()
    else machine.advance(4_000_000, 'turbo')
  const { memory, stage, diagnostic, random } = machine
  const { variables, lists } = lowered.program
  return {
    variables: Object.fromEntries(variables.map(({ name }, i) => [name, memory.f64[memory.variables + i]!])),
    lists: Object.fromEntries(lists.map(({ name }, i) => [name, memory.items(i).slice()])),
    random,
    reports: machine.reports(),
    log: stage.lines.map(({ words }) => words.join(' ')),
    stopped: diagnostic?.message ?? null,
  }
}
