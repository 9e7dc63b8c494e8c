/** The same projects without a browser: what the command line says of a run. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { ROOT } from '../../src/tasks/setup/places.mjs'
import { expect } from './expect'

export interface RunReport {
  readonly ok: boolean
  readonly variables: Readonly<Record<string, number>>
  readonly lists: Readonly<Record<string, { readonly length: number; readonly sha256: string }>>
}

export async function runWithoutBrowser(example: string, ...options: string[]): Promise<RunReport> {
  const project = join(ROOT, 'examples', example, 'project.json')
  const words = ['src/tasks/commands/blockgrad.mjs', 'run', project, '--json', ...options]
  const { stdout } = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const report = JSON.parse(await text(stdout))
  expect(report, 'the command line runs the example').toMatchObject({ ok: true, diagnostics: [] })
  return report
}
