/** One size of network, what everybody trains it on, and who does. */
import type { RunMode } from '../../src/core/run/stage/snapshot'
import { imageSource } from '../../src/data/image-source'
import { type Contender, several, type Timed, timed } from '../contenders/contender'
import { peers } from '../contenders/peers'
import { plainPass } from '../contenders/plain'
import { strictWeights } from '../contenders/strict'
import { type BenchFolders, readImages } from '../folders'
import { Blocks } from '../networks/blocks'
import { EXAMPLE_WORDS, type ExampleName } from '../networks/example'
import { prepareTask, type TaskPlan } from './prepare-task'

export interface Field {
  readonly contenders: readonly Contender[]
  /** Strict C's weights after so many images; null where there is no C compiler. */
  readonly strictAfter: (images: number) => ArrayLike<number> | null
}

export interface FieldPlan extends TaskPlan {
  /** The first is what everybody's task is made from. */
  readonly examples: readonly [ExampleName, ...ExampleName[]]
}

const MODES: Readonly<Record<RunMode, string>> = { turbo: 'in turbo', stepwise: 'stepwise' }

export async function prepareField(folders: BenchFolders, plan: FieldPlan): Promise<Field> {
  const { suffix, size, examples } = plan
  const digits = await readImages(folders.root, size)
  const task = await prepareTask(folders, examples[0], plan)
  const { images } = task

  const ours = examples.flatMap((example) => {
    const blocks = new Blocks(folders.root, example, size)
    const machine = blocks.machine(imageSource(digits, images))
    const row = (mode: RunMode, other: RunMode, run: (pass: () => Timed) => Timed): Contender => ({
      id: `${mode}-${example}${suffix}`,
      name: `Blockgrad ${MODES[mode]}, ${EXAMPLE_WORDS[example]}`,
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
  return { contenders: [...ours, js, ...peers(folders, task)], strictAfter: strictWeights(folders, task) }
}
