/** `blockgrad grade` by a lesson's folder, and a class in a zip as learning platforms give it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { Folder } from '../cli.test-support'

const folder = new Folder()
afterAll(() => folder.remove())

const LESSON = join(import.meta.dirname, '../../../examples/lessons/02-one-neuron')
const fileOf = (name: string) => new Uint8Array(readFileSync(join(LESSON, name)))

it('has a row for each pupil, whatever else is in the zip', async () => {
  folder.write(
    'class.zip',
    zipSync({
      'Zoë Ünal_12_assignsubmission_file_/project.json': fileOf('start.json'),
      'Ada Lovelace_34_assignsubmission_file_/net/project.json': fileOf('solution.json'),
      'Ben_56_assignsubmission_file_/project.json': strToU8('{'),
      'Ben_56_assignsubmission_file_/essay.docx': strToU8('words'),
      '__MACOSX/._project.json': strToU8(''),
    }),
  )
  const { code, out } = await folder.blockgrad('grade', LESSON, 'class.zip', '--json')
  const { files } = JSON.parse(out)
  expect({ code, rows: files.map(({ name, state }: Record<string, string>) => [name, state]) }).toEqual({
    code: 1,
    rows: [
      ['Ada Lovelace', 'passed'],
      ['Ben', 'unreadable'],
      ['Zoë Ünal', 'not-yet'],
    ],
  })
}, 120_000)

it('says what is wrong with a zip', async () => {
  folder.write('cut.zip', zipSync({ 'Ada.json': strToU8('{}') }).slice(0, -1))
  folder.write('none.zip', zipSync({ 'essay.docx': strToU8('words') }))
  const saysOf = async (zip: string) => (await folder.blockgrad('grade', LESSON, zip)).err
  expect(await saysOf('cut.zip')).toBe(
    'cut.zip could not be opened as a zip: the end of this archive is missing. Was it copied wholly?\n',
  )
  expect(await saysOf('none.zip')).toBe('There are no project files (.json) in none.zip.\n')
}, 120_000)
