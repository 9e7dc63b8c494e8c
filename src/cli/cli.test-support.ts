/** Runs the commands inside the test, in a folder of their own, and catches what they print. */

import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { blockLanguage } from '../../blocks/index'
import type { Project } from '../core/project/project'
import { writeProject } from '../core/project/write'
import { sentence } from '../words'
import { checkCommand } from './check'
import { exportCommand } from './export'
import { gradeCommand } from './grade/grade'
import { gradientsCommand } from './gradients'
import { runCommand } from './run'
import { parseCommand } from './usage'

export interface Printed {
  readonly code: number
  readonly out: string
  readonly err: string
}

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'blockgrad-cli-'))

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.path, name), content)
  }

  save(name: string, project: Project): void {
    const written = writeProject(project, blockLanguage)
    if (!written.ok) throw new Error(sentence(written.message))
    this.write(name, written.text)
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8')
  }

  remove(): void {
    rmSync(this.path, { recursive: true })
  }

  /** The command as npm would start it from this folder. */
  async blockgrad(...words: readonly string[]): Promise<Printed> {
    const printed = { out: '', err: '' }
    const into = (name: 'out' | 'err') => (text: unknown) => {
      printed[name] += text
      return true
    }
    vi.stubEnv('INIT_CWD', this.path)
    const out = vi.spyOn(process.stdout, 'write').mockImplementation(into('out'))
    const err = vi.spyOn(process.stderr, 'write').mockImplementation(into('err'))
    try {
      const command = parseCommand(words)
      if (command.kind === 'run') return { code: await runCommand(command), ...printed }
      if (command.kind === 'export') {
        const code = await exportCommand(command)
        return { code, ...printed }
      }
      if (command.kind === 'grade') return { code: await gradeCommand(command, null), ...printed }
      if (command.kind === 'gradients') return { code: await gradientsCommand(command), ...printed }
      if (command.kind === 'check') return { code: checkCommand(command.file), ...printed }
      throw new Error(`This is no command that is known here: ${words.join(' ')}`)
    } finally {
      out.mockRestore()
      err.mockRestore()
      vi.unstubAllEnvs()
    }
  }

  /** The same with --json: one line of JSON and nothing else. */
  async json(...words: readonly string[]): Promise<{ code: number; printed: Record<string, unknown> }> {
    const { code, out, err } = await this.blockgrad('run', ...words, '--json')
    expect(err).toBe('')
    expect(out).toMatch(/^[^\n]+}\n$/)
    return { code, printed: JSON.parse(out) }
  }
}

/** Of the numbers as little-endian float64. */
export function sha256(...values: readonly number[]): string {
  const bytes = Buffer.alloc(values.length * 8)
  for (const [i, value] of values.entries()) bytes.writeDoubleLE(value, i * 8)
  return createHash('sha256').update(bytes).digest('hex')
}
