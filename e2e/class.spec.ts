/** “Look at a class”: from files to the table, and to a pupil's project with what was found. */
import { strToU8, zipSync } from 'fflate'
import { expectClean } from './support/axe'
import { counting, endless, projectText, setTotal } from './support/projects'
import { expect, test } from './support/test'

/** A task: total is at least 10 at the end. */
function taskText(): string {
  const check = {
    kind: 'variable',
    variable: 'total',
    atLeast: 10,
    atMost: null,
    asSolution: false,
    tolerance: 0,
  }
  const frame = { instructions: 'Count to ten.', locks: [], checks: [check], fingerprint: '0'.repeat(64) }
  return JSON.stringify({ ...JSON.parse(projectText('Count', [])), version: 2, frame })
}

const archive = zipSync({
  'Ada_1_assignsubmission_file_/count.json': strToU8(projectText('Count', [counting(10)])),
  'Ben_2_assignsubmission_file_/count.json': strToU8(projectText('Count to seven', [setTotal(7)])),
  'Cem_3_assignsubmission_file_/count.json': strToU8(projectText('Count', [endless])),
  'Dora_4_assignsubmission_file_/count.json': strToU8('{'),
  '__MACOSX/._count.json': strToU8(''),
})

test.use({ reducedMotion: 'reduce' })

test('a zip becomes a table, and a row its project with what was found', async ({ page, bench, files }) => {
  await files.openProject(taskText())
  await page.getByRole('button', { name: 'Project menu' }).click()
  await page.getByRole('menuitem', { name: 'Look at a class' }).click()
  await expect(bench.dialog.getByLabel('What was handed out')).toHaveValue('Count')
  await bench.dialog.getByLabel('Seconds for each file').fill('1')
  await expectClean(page)
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], 'class.zip'))
      return transfer
    },
    [...archive],
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
  await expect(bench.dialog.getByText('1 of 4 passed.')).toBeVisible()
  const rows = bench.dialog.locator('tbody tr')
  await expect(rows).toHaveText([
    /^Ada.*passed.*yes/,
    /^Ben.*not yet.*At the end, total is 7/,
    /^Cem.*never ends/,
    /^Dora.*can't be read/,
  ])
  await expectClean(page)

  await bench.dialog.getByLabel('Show').selectOption('not yet (1)')
  await rows.filter({ hasText: 'Ben' }).click()
  await bench.expectName('Count to seven')
  const review = page.getByRole('complementary', { name: 'The class' })
  await expect(review).toContainText(/Ben.*not yet.*At the end, total is 7/)
  await expectClean(page)
  await review.getByRole('button', { name: 'Back to the table' }).click()
  await expect(rows).toHaveText([/^Ben/])
})
