/** Compiles exported C programs with the compiler's warnings as mistakes, runs them, and tells what they leave. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Exported } from '../../exporters'
import type { Lists } from './compared.test-support'

export interface Ended {
  /** By the lists' names; null where the program left none. */
  readonly lists: Lists | null
  /** What it printed. */
  readonly out: string
  /** What it printed as a mistake, the compiler's words included, or null where it ended well. */
  readonly error: string | null
}

export interface Ways {
  /** More words for the compiler, such as sanitizers. */
  readonly compiling?: readonly string[]
  /** A program that runs it: valgrind. */
  readonly under?: readonly string[]
}

const has = (command: string) => spawnSync(command, ['--version']).status === 0
export const hasCompiler = has('gcc')
export const hasValgrind = has('valgrind')

const FLAGS = ['-std=c11', '-Wall', '-Wextra', '-Werror']

export function runC(
  programs: readonly Exported[],
  { compiling = ['-O0'], under = [] }: Ways = {},
): readonly Ended[] {
  const place = mkdtempSync(join(tmpdir(), 'blockgrad-c-'))
  try {
    return programs.map(({ files }, i) => {
      const folder = join(place, String(i))
      mkdirSync(folder)
      for (const { path, content } of files) writeFileSync(join(folder, path), content)
      const at = { cwd: folder, encoding: 'utf8' } as const
      const compiled = spawnSync('gcc', [...FLAGS, ...compiling, '-o', 'main', 'main.c', '-lm'], at)
      if (compiled.status !== 0) return { lists: null, out: '', error: compiled.stderr }
      const [command = '', ...words] = [...under, './main', 'lists.json']
      const { status, stdout, stderr } = spawnSync(command, words, at)
      return {
        lists: listsIn(join(folder, 'lists.json')),
        out: stdout,
        error: status === 0 ? null : stderr || `It ended with code ${status}.`,
      }
    })
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function listsIn(path: string): Lists | null {
  try {
    const json: Record<string, readonly (number | string)[]> = JSON.parse(readFileSync(path, 'utf8'))
    return Object.fromEntries(Object.entries(json).map(([name, numbers]) => [name, numbers.map(Number)]))
  } catch {
    return null
  }
}
