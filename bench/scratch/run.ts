/** One pass in Scratch's VM, in turbo mode, with no page around it. In a process of its own. */

import type { Timed } from '../contenders/contender'
import type { BenchFolders } from '../folders'
import { readTask } from '../standard/task'
import { now } from '../timing/clock'
import { ENGINES, requireFrom } from './engines'
import { scratchProgram } from './program'
import { scratchProject } from './project'

/** In the child. `words` are the engine's id, the task's file, and how many images. */
export async function runScratch({ peers }: BenchFolders, words: readonly string[]): Promise<Timed> {
  const [id, file, count] = words
  const engine = ENGINES.find((each) => each.id === id)
  if (!engine) throw new Error(`There is no engine called ${id}.`)
  const vm = engine.make(requireFrom(peers))
  // biome-ignore lint/style/noNonNullAssertion: the bench has started this process, with all three words
  await vm.loadProject(JSON.stringify(scratchProject(scratchProgram(readTask(file!), Number(count)))))
  vm.setTurboMode(true)
  // Starting sets how long a step works; from then on steps follow one another without the pauses between frames.
  vm.runtime.start()
  vm.runtime.quit()
  const begun = now()
  vm.greenFlag()
  while (vm.runtime.threads.length > 0) vm.runtime._step()
  const nanoseconds = now() - begun
  const stage = vm.runtime.getTargetForStage()
  const list = (name: string) => stage.lookupVariableByNameAndType(name, 'list').value as number[]
  const b2 = stage.lookupVariableByNameAndType('b2', '').value
  return { nanoseconds, weights: [...list('w1'), ...list('b1'), ...list('w2'), b2].map(Number) }
}
