/** Measurements that need a process of their own: the bench calls itself, and the child prints JSON. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const CHILD = '--child'

/** A program, and what it is given. */
export type Command = readonly [string, ...string[]]

/** The whole bench is bundled into one file, so this file is also the one to start. */
const BENCH = fileURLToPath(import.meta.url)

export const childCommand = (role: string, ...words: readonly string[]): Command => [
  process.execPath,
  BENCH,
  CHILD,
  role,
  ...words,
]

/**
 * What a command prints in its last line, as JSON: libraries may talk before.
 *
 * @throws Error with the command's own words
 */
export function outputOf<T>([program, ...words]: Command): T {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // Everybody has one thread; where a library would take more, its times could not be compared.
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' },
  })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${error?.message ?? stderr}`)
  const printed = stdout.trimEnd()
  return JSON.parse(printed.slice(printed.lastIndexOf('\n') + 1))
}
