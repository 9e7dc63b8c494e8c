/** One pass in Scratch's own VM, in turbo mode, with no page around it. In a process of its own. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { now } from '../clock'
import type { Timed } from '../contender'
import type { BenchFolders } from '../folders'
import { readTask } from '../task'
import { scratchProgram } from './program'
import { scratchProject } from './project'

/** As much of Scratch's VM as is needed here. */
interface ScratchVm {
  readonly runtime: {
    readonly threads: readonly unknown[]
    start(): void
    quit(): void
    _step(): void
    getTargetForStage(): { lookupVariableByNameAndType(name: string, type: string): { value: unknown } }
  }
  loadProject(project: string): Promise<void>
  setTurboMode(on: boolean): void
  greenFlag(): void
}

/** The VM's class, or null where it is not installed. */
export function scratchVm({ peers }: BenchFolders): (new () => ScratchVm) | null {
  const require = createRequire(join(peers, 'package.json'))
  try {
    require.resolve('scratch-vm')
  } catch {
    return null
  }
  const found = require('scratch-vm')
  return found.default ?? found
}

export async function runScratch(folders: BenchFolders, [file, count]: readonly string[]): Promise<Timed> {
  const Vm = scratchVm(folders)
  if (!Vm) throw new Error('scratch-vm is not installed.')
  const vm = new Vm()
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
