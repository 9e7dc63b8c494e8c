/** The C programs of the bench: bench/contenders/reference.c, compiled for one size of network. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { BenchFolders } from '../folders'
import type { NetworkSize } from '../networks/size'

/** Path of the program, or null where there is no compiler. Throws where the compiler refuses it. */
export function cProgram(
  { root, cache }: BenchFolders,
  name: string,
  { pixels, hidden }: NetworkSize,
  flags: readonly string[],
): string | null {
  const program = join(cache, name)
  const size = [`-DPIXELS=${pixels}`, `-DHIDDEN=${hidden}`]
  const source = join(root, 'bench', 'contenders', 'reference.c')
  const words = ['-std=c11', '-O3', '-march=native', ...flags, ...size, source, '-o', program, '-lm']
  const { status, stderr, error } = spawnSync('gcc', words, { encoding: 'utf8' })
  if (error) return null
  if (status !== 0) throw new Error(`gcc ${words.join(' ')}: ${stderr}`)
  return program
}
