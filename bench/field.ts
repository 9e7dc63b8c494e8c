/** One size of network, what everybody trains it on, and who does. */
import { join } from 'node:path'
import type { RunMode } from '../src/core/run/snapshot'
import { imageSource } from '../src/data/image-source'
import { Blocks, type ExampleName } from './blocks'
import { type Contender, several, type Timed, timed } from './contender'
import { type BenchFolders, readDigits } from './folders'
import { peers } from './peers'
import { plainPass } from './plain'
import type { NetworkSize } from './size'
import { strictWeights } from './strict'
import { type Task, writeTask } from './task'

export interface Field {
  readonly contenders: readonly Contender[]
  /** Strict C's weights after so many images; null where there is no C compiler. */
  readonly strictAfter: (images: number) => ArrayLike<number> | null
}

export interface FieldPlan {
  /** What the ids of its rows end in. */
  readonly suffix: string
  readonly size: NetworkSize
  readonly examples: readonly ExampleName[]
  /** Of the training set, from its beginning. */
  readonly images: number
}

const WORDS: Readonly<Record<ExampleName, string>> = {
  elements: 'element by element',
  vectors: 'vector blocks',
}
const MODES: Readonly<Record<RunMode, string>> = { turbo: 'in turbo', stepwise: 'stepwise' }

export async function prepareField(folders: BenchFolders, plan: FieldPlan): Promise<Field> {
  const { suffix, size, examples } = plan
  const digits = await readDigits(folders.root, size)
  const task = taskOf(new Blocks(folders.root, examples[0]!, size), digits, plan)
  const file = join(folders.cache, `bench-task${suffix}.bin`)
  writeTask(file, task)
  const images = task.order.length

  const ours = examples.flatMap((example) => {
    const blocks = new Blocks(folders.root, example, size)
    const machine = blocks.machine(imageSource([digits], images))
    const row = (mode: RunMode, other: RunMode, run: (pass: () => Timed) => Timed): Contender => ({
      id: `${mode}-${example}${suffix}`,
      name: `Blockgrad ${MODES[mode]}, ${WORDS[example]}`,
      images,
      twin: `${other}-${example}${suffix}`,
      pass: () => run(() => blocks.pass(machine, mode)),
    })
    return [row('turbo', 'stepwise', several), row('stepwise', 'turbo', (pass) => pass())]
  })
  const js: Contender = {
    id: `js${suffix}`,
    name: 'plain JavaScript',
    images,
    pass: () => several(() => timed(() => plainPass(task, images))),
  }
  const shared = { suffix, size, file, images }
  return { contenders: [...ours, js, ...peers(folders, shared)], strictAfter: strictWeights(folders, shared) }
}

/** A run with no images leaves the starting weights; one with all of them leaves the order. */
function taskOf(
  blocks: Blocks,
  digits: Awaited<ReturnType<typeof readDigits>>,
  { size, images }: FieldPlan,
): Task {
  const pass = (count: number) => blocks.pass(blocks.machine(imageSource([digits], count)), 'turbo')
  return { size, weights: pass(0).weights, order: pass(images).order, training: digits.training }
}
