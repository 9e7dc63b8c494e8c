/** The same projects without a browser: what the command line says of a run. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../../src/tasks/places.mjs'

export interface RunReport {
  readonly ok: boolean
  readonly variables: Readonly<Record<string, number>>
  readonly lists: Readonly<Record<string, { readonly length: number; readonly sha256: string }>>
}

export async function runWithoutBrowser(example: string, ...options: string[]): Promise<RunReport> {
  const project = join(ROOT, 'examples', example, 'project.json')
  const words = ['src/tasks/blockgrad.mjs', 'run', project, '--json', ...options]
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: ROOT, maxBuffer: 10_000_000 })
  return JSON.parse(stdout)
}
