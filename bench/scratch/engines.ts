/** Engines that run Scratch projects, from where npm put them: apart from the product, because they are AGPL or large. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { runInThisContext } from 'node:vm'

/** As much of Scratch's VM as is needed here. TurboWarp's is one, too. */
export interface ScratchVm {
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

export interface Engine {
  readonly id: string
  readonly name: string
  readonly packages: readonly string[]
  /** In a pass: as many as the task has at most, fewer where it takes long. */
  readonly images: number
  readonly make: (require: NodeJS.Require) => ScratchVm
}

const SCAFFOLDING = '@turbowarp/packager/dist/scaffolding/scaffolding-min.js'

export const ENGINES: readonly Engine[] = [
  {
    id: 'scratch-vm',
    name: "Scratch's own VM in turbo mode, without screen refresh",
    packages: ['scratch-vm'],
    images: 100,
    make(require) {
      const found = require('scratch-vm')
      return new (found.default ?? found)()
    },
  },
  {
    id: 'turbowarp',
    name: 'TurboWarp, compiled, without screen refresh',
    packages: ['@turbowarp/packager', 'jsdom'],
    images: Number.POSITIVE_INFINITY,
    make(require) {
      // It was made for pages: it must find a window, and takes its own name in it as the place to put itself.
      const { window } = new (require('jsdom').JSDOM)('', { url: 'http://localhost/' })
      for (const name of Object.getOwnPropertyNames(window))
        if (!(name in globalThis)) Reflect.set(globalThis, name, window[name])
      Reflect.set(globalThis, 'window', globalThis)
      runInThisContext(readFileSync(require.resolve(SCAFFOLDING), 'utf8'))
      return new (Reflect.get(globalThis, 'Scaffolding').VM)()
    },
  },
]

/** Looks for packages in the folder of peers. */
export const requireFrom = (peers: string): NodeJS.Require => createRequire(join(peers, 'package.json'))

export const isInstalled = ({ packages }: Engine, peers: string): boolean =>
  packages.every((name) => existsSync(join(peers, 'node_modules', name)))
