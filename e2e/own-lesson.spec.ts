/** A lesson from somebody's own files, and the failure lab. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from './support/test'

const FOLDER = join(import.meta.dirname, '../examples/lesson-to-copy')
const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8')

/** The lesson to copy, but for a number: its program halves nothing yet. */
const FILES = {
  'lesson.md': textOf('lesson.md'),
  'start.json': textOf('solution.json').replace('"b": 2', '"b": 1'),
  'solution.json': textOf('solution.json'),
  'slips.json': textOf('slips.json'),
}

/** Pixels. */
const ASIDE = 120

function zip(files: Readonly<Record<string, string>>) {
  const bytes = Object.entries(files).map(([name, text]) => [`middle/${name}`, Buffer.from(text)] as const)
  return {
    name: 'middle.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(Object.fromEntries(bytes))),
  }
}

test('a lesson in a zip is refused with its line, then mended, and played to its check', async ({
  bench,
  blocks,
  lesson,
  page,
}) => {
  await lesson.openPath()
  await bench.dialog.getByRole('button', { name: 'Open a lesson' }).click()
  const field = bench.dialog.getByLabel('Choose a zip')
  await field.setInputFiles(zip({ ...FILES, 'lesson.md': FILES['lesson.md'].replace('```check', '```chek') }))
  await expect(bench.dialog.getByRole('alert')).toContainText(/lesson\.md, line \d+: “chek”/)
  await expect(page.getByRole('textbox', { name: 'Project name' })).not.toHaveValue('The middle')
  await field.setInputFiles(zip(FILES))
  await expect(lesson.panel.getByText('Lesson from your files')).toBeVisible()
  await lesson.expectStep('Half of what?')
  await lesson.press('Check')
  await expect(lesson.panel.getByText('That is the sum.')).toBeVisible()
  // The hole is beyond the border of the workspace.
  await blocks.scroll(ASIDE, 0)
  await blocks.type(blocks.hole('a + b ÷', 1), 2)
  await lesson.expectPassed()
})

test('the failure lab: a switch, a guess, and what came of it', async ({ bench, lesson }) => {
  await lesson.openPath()
  await bench.dialog.getByRole('button', { name: 'Failure lab', exact: true }).click()
  const { dialog } = bench
  await dialog.getByRole('radio', { name: 'All weights begin at 0' }).check()
  await expect(dialog.getByRole('button', { name: 'Run in turbo' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'About 50 %' }).click()
  await dialog.getByRole('button', { name: 'Run in turbo' }).click()
  await expect(dialog.getByText('99.91 % of 2,115 new images right')).toBeVisible()
  await expect(dialog.getByRole('img', { name: /10 hidden units .* All are the same/ })).toBeVisible()
  await expect(dialog.getByRole('definition').last()).toContainText('as if all were well')
})
