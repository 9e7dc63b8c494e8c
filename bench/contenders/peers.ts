/** Contenders that are programs of their own. Each is used where it is installed, and named as missing where not. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchFolders } from '../folders'
import { ENGINES, type Engine, isInstalled } from '../scratch/engines'
import { type Command, childCommand, outputOf } from '../timing/child'
import { cProgram } from './c-program'
import { type Contender, PASSES, type Timed } from './contender'
import type { PeerTask } from './peer-task'
import { pythonWith } from './python'
import { STRICT } from './strict'

/** What a peer that takes long is given: its time an image is the same with fewer of them. */
const FEWER = { pytorch: 1_000 } as const

export function peers(folders: BenchFolders, task: PeerTask): readonly Contender[] {
  const { suffix, size, file, images } = task
  mkdirSync(folders.cache, { recursive: true })

  const c = (id: string, name: string, flags: readonly string[]): Contender => {
    const program = cProgram(folders, `${id}${suffix}`, size, flags)
    const command: Command | null = program === null ? null : [program, file, String(images), String(PASSES)]
    return peer(`${id}${suffix}`, name, images, 'apt-get install gcc', command)
  }
  const python = (id: string, name: string, module: string, count: number, install: string): Contender => {
    const interpreter = pythonWith(module)
    const script = join(folders.root, 'bench', 'contenders', 'reference.py')
    const command: Command | null =
      interpreter === null ? null : [interpreter, script, module, file, String(count)]
    return peer(`${id}${suffix}`, name, count, install, command)
  }
  const few = Math.min(images, FEWER.pytorch)
  return [
    c('c-strict', 'C, gcc -O3 -march=native -ffp-contract=off', STRICT),
    c('c-contracted', 'C, gcc -O3 -march=native (multiplies and adds in one)', []),
    c('c-fast', 'C, gcc -O3 -march=native -ffast-math', ['-ffast-math']),
    python('numpy', 'NumPy, one image at a time', 'numpy', images, 'apt-get install python3-numpy'),
    python('pytorch', 'PyTorch, one image at a time', 'torch', few, 'apt-get install python3-torch'),
    // 784 pixels would take Scratch minutes.
    ...(suffix === '' ? ENGINES.map((engine) => scratch(engine, folders, task)) : []),
  ]
}

function scratch(engine: Engine, folders: BenchFolders, { file, images }: PeerTask): Contender {
  const { id, name, packages } = engine
  const count = Math.min(images, engine.images)
  const command = isInstalled(engine, folders.peers) ? childCommand('scratch', id, file, String(count)) : null
  return peer(id, name, count, `npm install --prefix ../peers ${packages.join(' ')}`, command)
}

function peer(id: string, name: string, images: number, install: string, command: Command | null): Contender {
  return { id, name, images, install, pass: command && (() => outputOf<Timed>(command)) }
}
