/** The command as people start it: a process of its own, called from another folder. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addTo } from '../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../testing/fixtures/project-of.test-support'
import { Folder } from './cli.test-support'

const COMMAND = join(import.meta.dirname, '../tasks/commands/blockgrad.mjs')
const LESSON = join(import.meta.dirname, '../../examples/lessons/01-a-picture-is-numbers')
const folder = new Folder()
afterAll(() => folder.remove())
folder.save('my project.json', projectOf({ flag: [addTo('l', 1)], lists: { l: [] } }))

function blockgrad(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder.path },
  })
  return { status, stdout, stderr }
}

describe('the command', { timeout: 120_000 }, () => {
  it('runs a file of the folder in which it was called, and prints nothing but its object', () => {
    const { status, stdout } = blockgrad('run', 'my project.json', '--json', '--lists', 'out.json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, lists: { l: { length: 1 } } })
    expect(folder.read('out.json')).toBe('{"l":[1]}\n')
  })

  it('ends with 1 where a file is at fault, and with 2 where it was called wrongly', () => {
    expect(blockgrad('run', 'gone.json')).toMatchObject({ status: 1, stdout: '' })
    const wrong = blockgrad('run', 'my project.json', '--sed', '1')
    expect(wrong).toMatchObject({ status: 2, stdout: '' })
    expect(wrong.stderr).toMatch(/^Unknown option '--sed'\.\n\nUsage:\n/)
  })

  it('grades a class in threads, a row a file, whatever is in the files', () => {
    folder.write('solution.json', readFileSync(join(LESSON, 'solution.json')))
    folder.write('half.json', '{"format": "blockgrad",')
    const { status, stdout } = blockgrad('grade', LESSON, '.', '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      files: [
        { file: 'half.json', state: 'unreadable', passed: 0, of: 4 },
        { file: 'my project.json', state: 'not-yet', passed: 0, of: 4 },
        { file: 'out.json', state: 'unreadable', passed: 0, of: 4 },
        { file: 'solution.json', state: 'passed', passed: 4, of: 4 },
      ],
    })
  })

  it('explains itself', () => {
    const { status, stdout } = blockgrad('--help')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Usage:\n/)
  })
})
