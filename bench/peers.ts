/** Contenders that are programs of their own. Each is used where it is installed, and named as missing where not. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

export interface Peer {
  readonly id: string
  readonly name: string
  /** A line that installs it. */
  readonly install: string
  /** The command for one pass, or null where it is missing. */
  readonly command: readonly string[] | null
}

export interface PeerPass {
  readonly nanoseconds: number
  readonly weights: readonly number[]
}

const works = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

export function peers(folder: string, cache: string, task: string): readonly Peer[] {
  mkdirSync(cache, { recursive: true })
  const c = (id: string, name: string, flags: readonly string[]): Peer => {
    const program = join(cache, id)
    const source = join(folder, 'reference.c')
    const built = works('gcc', '-std=c11', '-O3', '-march=native', ...flags, source, '-o', program, '-lm')
    return { id, name, install: 'apt-get install gcc', command: built ? [program, task] : null }
  }
  const python = (id: string, name: string, module: string, install: string): Peer => {
    const command = ['python3', join(folder, 'reference.py'), task, module]
    return { id, name, install, command: works('python3', '-c', `import ${module}`) ? command : null }
  }
  return [
    // Strict: every operation is rounded by itself and in order, as in all our engines.
    c('c-strict', 'C, gcc -O3 -march=native -ffp-contract=off', ['-ffp-contract=off']),
    c('c-contracted', 'C, gcc -O3 -march=native (multiplies and adds in one)', []),
    c('c-fast', 'C, gcc -O3 -march=native -ffast-math', ['-ffast-math']),
    python('numpy', 'NumPy, one image at a time', 'numpy', 'python3 -m pip install numpy'),
    python('pytorch', 'PyTorch, one image at a time', 'torch', 'python3 -m pip install torch'),
    {
      id: 'scratch-vm',
      name: "Scratch's own VM in turbo",
      install: 'npm install --prefix ../peers scratch-vm (and a harness, not written yet)',
      command: null,
    },
  ]
}

export function passOf([program, ...args]: readonly string[]): PeerPass {
  const { status, stdout, stderr } = spawnSync(program!, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return JSON.parse(stdout)
}
