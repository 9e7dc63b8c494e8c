/** Which changes of files are told to the page as a lesson's, and what it is told. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lessonAround } from './lesson-preview.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lesson-'))
  mkdirSync(join(root, 'examples/lessons/12-mine'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

const put = (file: string, text: string) => writeFileSync(join(root, 'examples/lessons/12-mine', file), text)
const changed = (file: string) => lessonAround(`${root}/examples/lessons/12-mine/${file}`, root)

it('a lesson is told with all its files', () => {
  put('lesson.md', 'text')
  put('start.json', '1')
  put('solution.json', '2')
  const files = { id: '12-mine', lesson: 'text', start: '1', solution: '2', slips: null }
  expect(changed('lesson.md')).toEqual(files)
  put('slips.json', '3')
  for (const file of ['start.json', 'solution.json', 'slips.json'])
    expect(changed(file)).toEqual({ ...files, slips: '3' })
})

it('other files are none of a lesson, and a folder that is not finished is none yet', () => {
  put('lesson.md', 'text')
  expect(changed('lesson.md')).toBeNull()
  put('start.json', '1')
  put('solution.json', '2')
  expect(changed('notes.md')).toBeNull()
  expect(lessonAround(`${root}/examples/lessons/README.md`, root)).toBeNull()
  expect(lessonAround(`${root}/src/lesson.md`, root)).toBeNull()
})
