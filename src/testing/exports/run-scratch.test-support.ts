/** Runs exported projects in Scratch's own VM, where npm has put it apart from the product. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Exported } from '../../exporters'

/** As much of Scratch's VM as is needed here. */
interface ScratchVm {
  readonly runtime: {
    readonly threads: readonly unknown[]
    start(): void
    quit(): void
    _step(): void
    getTargetForStage(): {
      readonly variables: Readonly<
        Record<string, { readonly name: string; readonly type: string; readonly value: unknown }>
      >
    }
  }
  loadProject(project: Uint8Array): Promise<void>
  setTurboMode(on: boolean): void
  greenFlag(): void
}

export interface Ended {
  /** In the order of the project. */
  readonly lists: readonly { readonly name: string; readonly items: readonly unknown[] }[]
  readonly variables: readonly { readonly name: string; readonly value: unknown }[]
}

/** Where npm puts what is not part of the product, as for `npm run bench`. */
export const PEERS = process.env.BLOCKGRAD_PEERS ?? join(import.meta.dirname, '../../../..', 'peers')

export const hasScratch = existsSync(join(PEERS, 'node_modules', 'scratch-vm'))

const fileOf = ({ files }: Exported) =>
  files.find(({ path }) => path === 'project.sb3')!.content as Uint8Array

/** A run that takes more steps than this counts as endless. */
const MOST_STEPS = 100_000

/** `flags` says how often the flag is clicked, one run after the other. */
export async function runScratch(exported: Exported, flags = 1): Promise<Ended> {
  const require = createRequire(join(PEERS, 'package.json'))
  const found = require('scratch-vm')
  // It would say of each project that it has no place to draw it.
  createRequire(require.resolve('scratch-vm'))('minilog').disable()
  const vm: ScratchVm = new (found.default ?? found)()
  await vm.loadProject(fileOf(exported))
  vm.setTurboMode(true)
  // Starting sets how long a step works; from then on steps follow one another without the pauses between frames.
  vm.runtime.start()
  vm.runtime.quit()
  for (let flag = 0; flag < flags; flag++) {
    vm.greenFlag()
    for (let steps = 0; vm.runtime.threads.length > 0; steps++) {
      if (steps > MOST_STEPS) throw new Error('The program did not end in Scratch.')
      vm.runtime._step()
    }
  }
  const { variables } = vm.runtime.getTargetForStage()
  const inOrder = (prefix: string) =>
    Object.entries(variables)
      .filter(([id]) => id.startsWith(prefix))
      .sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)))
      .map(([, variable]) => variable)
  return {
    lists: inOrder('l').map(({ name, value }) => ({ name, items: value as unknown[] })),
    variables: inOrder('v').map(({ name, value }) => ({ name, value })),
  }
}
