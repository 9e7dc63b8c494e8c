/** Images of somebody's own, as EMNIST and MNIST publish them, in place of the built-in zeros and ones. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { BlockNode, Project } from '../src/core/project/project'
import { expectClean } from './support/axe'
import { Files } from './support/files'
import { chosenFile, OwnImages, threesAndEights } from './support/own-images'
import { projectText, setTotal } from './support/projects'
import { prepareContext } from './support/promises'
import { expect, test } from './support/test'
import { Workbench } from './support/workbench'

const many = () => threesAndEights(12_000)
/** Quicker to read, where it does not matter how many there are. */
const few = () => threesAndEights(2_000)
/** 1,206 zeros and 1,351 ones are among the first 12,000 images of MNIST's. */
const SPLIT = '1,918 images to learn from, 213 for development, 426 for the test.'

test('two classes out of EMNIST’s files train an example, at 10×10, and the report says their names', async ({
  bench,
  own,
  report,
}) => {
  await bench.showExample('level-2-matrices')
  await own.openDialog()
  const [images, labels] = many()
  await own.chooseFiles(labels, images)
  await expect(own.dialog.getByLabel('Turn the images upright')).toBeChecked()
  await expect(own.classCard('3')).toHaveAccessibleName('3, 1,206 images')
  await expect(own.dialog.getByRole('button', { name: 'Use these images' })).toBeDisabled()
  await own.chooseClasses('3', '8')
  await expect(own.classCard('8')).toHaveAccessibleName('8, 1,351 images, chosen as 1')
  await expect(own.dialog.getByText(SPLIT)).toBeVisible()
  await own.useThem()
  await expect(own.card).toContainText('is a three')
  await bench.pressTurbo()
  await bench.pressFlag()
  await bench.expectFinished()
  // Turned upright, zeros and ones are as easy to tell apart as ever.
  await report.expectResult(/99\.\d %|100 %/)
  await report.expectResult('of 426 right')
  await expect(report.card.getByRole('rowheader')).toHaveText(['is a three', 'is an eight'])
})

test('they are there again after a reload, also for 28×28, and the way back is one press', async ({
  page,
  bench,
  files,
  own,
  stage,
  report,
}) => {
  const load28: BlockNode[] = [
    { type: 'data_load', id: 'load', args: { n: 1, set: 'test', width: '28', list: 'l' } },
    { type: 'stage_record_answer', id: 'record', args: { answer: 0.2, n: 1, set: 'test' } },
    setTotal({ type: 'lists_length', id: 'length', args: { list: 'l' } }),
  ]
  const lists = [{ id: 'l', name: 'pixels', values: [], shown: true }]
  await files.openProject(projectText('Large', load28, { lists }))
  await own.openDialog()
  await own.chooseFiles(...few())
  await own.chooseClasses('8', '3')
  await own.useThem()
  await bench.expectKept()
  await bench.reload()
  await expect(own.card.locator('canvas')).toHaveCount(2)
  await bench.setSpeed(100)
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.expectVariable('total', '784')
  await expect(report.card.getByRole('rowheader')).toHaveText(['is an eight', 'is a three'])
  await own.card.getByRole('button', { name: /^Own images/ }).click()
  await own.card.getByRole('button', { name: 'Use the built-in ones' }).click()
  await expect(own.card).toBeHidden()
  await page.getByRole('button', { name: 'Go back', exact: true }).click()
  await expect(own.card).toContainText('is an eight')
})

test('files that are wrong say so, one by one, and nothing is changed', async ({ bench, own }) => {
  await own.openDialog()
  const [images, labels] = few()
  const raw = gunzipSync(images.buffer)
  const wrong = [
    [[chosenFile('cat.png', Buffer.from('PNG, not IDX'))], /“cat.png” does not begin as IDX files do/],
    [[images], /holds images only\. Choose two files/],
    [
      [chosenFile('cut.gz', gzipSync(raw.subarray(0, 5_000))), labels],
      /“cut.gz” ends at byte 5,000, but its 2,000 images reach up to byte 1,568,016/,
    ],
    [
      [chosenFile('damaged.gz', images.buffer.subarray(0, 5_000)), labels],
      /“damaged.gz” is packed with gzip, and the package is damaged or its end is missing/,
    ],
    [
      [images, chosenFile('few', Buffer.from([0, 0, 8, 1, 0, 0, 0, 1, 3]))],
      /holds 2,000 images, but “few” holds 1 label/,
    ],
  ] as const
  for (const [files, words] of wrong) {
    await own.chooseFiles(...files)
    await expect(own.dialog.getByRole('alert')).toHaveText(words)
  }
  await bench.answer('Close')
  await expect(own.card).toBeHidden()
})

test('a project on another computer says which images it needs, trains on no others, and goes on with them', async ({
  bench,
  files,
  own,
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000)
  await bench.showExample('level-2-matrices')
  await own.openDialog()
  await own.chooseFiles(...few())
  await own.chooseClasses('3', '8')
  await own.useThem()
  const { text } = await files.saveProject()
  const kept = (JSON.parse(text) as Project).images
  expect(kept).toMatchObject({ name: 'emnist-digits', turned: true, training: 309 })
  expect(text.length).toBeLessThan(30_000)

  // biome-ignore lint/style/noNonNullAssertion: playwright.config.ts gives a base URL
  const context = await browser.newContext({ baseURL: baseURL! })
  await prepareContext(context)
  const page = await context.newPage()
  const there = { bench: new Workbench(page), own: new OwnImages(page), files: new Files(page) }
  await there.bench.visit('example=first-list-picture')
  await there.files.openProject(text)
  await there.bench.expectNotice(
    /learns from “emnist-digits” \(a three or an eight\), and these images are not/,
  )
  await expect(there.own.card).toContainText('emnist-digits-train-images-idx3-ubyte.gz')
  await there.bench.pressFlag()
  await there.bench.expectStatus(/^This project learns from images of its own, .*not on this computer yet/)

  // Other images than these are not taken without a question.
  await there.bench.status.getByRole('button', { name: 'Open the images' }).click()
  await there.own.chooseFiles(...threesAndEights(1_500))
  await expect(there.own.classCard('3')).toHaveAttribute('aria-pressed', 'true')
  await there.own.dialog.getByRole('button', { name: 'Use these images' }).click()
  await expect(there.own.dialog.getByRole('alert')).toContainText('These are other images')
  await there.own.dialog.getByRole('button', { name: 'Choose other files' }).click()
  await there.own.chooseFiles(...few())
  await there.own.useThem()
  await there.bench.pressTurbo()
  await there.bench.pressFlag()
  await there.bench.expectFinished()
  await context.close()
})

test('files that are dropped on the page open the dialog, and those dropped on the dialog are read', async ({
  own,
}) => {
  const [some, theirLabels] = threesAndEights(300)
  await own.drop(some)
  await expect(own.dialog.getByRole('alert')).toHaveText(/holds images only/)
  await own.drop(some, theirLabels)
  await expect(own.classCard('8')).toBeVisible()
})

test.describe('without motion', () => {
  test.use({ reducedMotion: 'reduce' })
  test('by keyboard; axe finds nothing in the dialog and the card, and both fit a phone', async ({
    page,
    bench,
    own,
  }) => {
    test.setTimeout(90_000)
    await own.openDialog()
    await own.chooseFiles(...few())
    await own.classCard('3').focus()
    await page.keyboard.press('Enter')
    await own.classCard('8').focus()
    await page.keyboard.press('Space')
    await own.dialog.getByRole('button', { name: 'Swap 0 and 1' }).press('Enter')
    await expect(own.classCard('8')).toHaveAccessibleName(/chosen as 0$/)
    await expectClean(page)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await own.dialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0)
    await own.useThem()
    await bench.dismissNotices()
    await page.getByRole('tab', { name: 'Stage' }).click()
    await expect(own.card).toContainText('is a three')
    await expectClean(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})
