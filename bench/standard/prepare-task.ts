/** Makes what everybody works on, out of the examples themselves. */
import { join } from 'node:path'
import { imageSource } from '../../src/data/image-source'
import type { PeerTask } from '../contenders/peer-task'
import { type BenchFolders, readImages } from '../folders'
import { Blocks } from '../networks/blocks'
import type { ExampleName } from '../networks/example'
import type { NetworkSize } from '../networks/size'
import { type Task, writeTask } from './task'

export interface TaskPlan {
  /** What the ids of this size's rows end in. */
  readonly suffix: string
  readonly size: NetworkSize
  /** Of the training set, from its beginning. */
  readonly images: number
}

/** The task, and the same as a file. Examples end at the same weights, so any of them will do. */
export async function prepareTask(
  { root, cache }: BenchFolders,
  example: ExampleName,
  { suffix, size, images }: TaskPlan,
): Promise<Task & PeerTask> {
  const digits = await readImages(root, size)
  const blocks = new Blocks(root, example, size)
  const pass = (count: number) => blocks.pass(blocks.machine(imageSource(digits, count)), 'turbo')
  // A run with no images leaves the starting weights; one with all of them leaves the order.
  // biome-ignore lint/style/noNonNullAssertion: each size of images is a file that was read
  const task = { size, weights: pass(0).weights, order: pass(images).order, training: digits[0]!.training }
  const file = join(cache, `bench-task${suffix}.bin`)
  writeTask(file, task)
  return { ...task, suffix, file, images: task.order.length }
}
