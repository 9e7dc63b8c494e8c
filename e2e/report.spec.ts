/** The test report: what a test found, in numbers and in pictures. */
import type { BlockNode } from '../src/core/project/project'
import { expectClean } from './support/axe'
import { projectText } from './support/projects'
import { expect, test } from './support/test'

let ids = 0
const block = (type: string, args: BlockNode['args'] = {}): BlockNode => ({ type, id: `b${++ids}`, args })
const record = (answer: number | BlockNode, n: number | BlockNode, set = 'test') =>
  block('stage_record_answer', { answer, n, set })
const total = () => block('variables_get', { variable: 'v' })
/** Counts `total` through the first images of the test set. */
const forEachImage = (to: number, ...body: BlockNode[]) =>
  block('control_for_each', { variable: 'v', from: 1, to, body })
const label = () => block('data_label', { n: total(), set: 'test' })

test('a trained network gets a report: accuracy, what was taken for what, and its mistakes', async ({
  bench,
  stage,
  report,
}) => {
  await bench.openPage('example=zero-or-one-vectors')
  await expect(report.card).toBeHidden()
  await bench.pressTurbo()
  await bench.pressFlag()
  await bench.expectFinished(60_000)
  await report.expectResult('99.9 %')
  await report.expectResult('2,113 of 2,115 right')
  await report.expectTaken('is a zero', 'said a zero', 978)
  await report.expectTaken('is a zero', 'said a one', 2)
  await report.expectTaken('is a one', 'said a zero', 0)
  await report.expectTaken('is a one', 'said a one', 1135)
  await expect(report.mistakes).toHaveCount(2)
  await stage.expectVariable('accuracy', '99.91')
})

test('a report counts each image once, so testing again needs no reset', async ({ bench, files, report }) => {
  await bench.openPage()
  const wrong = forEachImage(50, record(block('maths_subtract', { a: 1, b: label() }), total()))
  const right = forEachImage(50, record(label(), total()))
  await files.openProject(projectText('Again', [wrong, block('control_repeat', { times: 1, body: [right] })]))
  await bench.setSpeed(100)
  await bench.pressFlag()
  await bench.expectFinished()
  await report.expectResult('50 of 50 right')
  await expect(report.card.getByText('No mistakes!')).toBeVisible()
})

test('hundreds of mistakes scroll, the worst first, and an answer that is no digit counts as one', async ({
  bench,
  files,
  report,
}) => {
  await bench.openPage()
  const all = forEachImage(900, record(0.25, total()))
  await files.openProject(projectText('Always zero', [all, record(-7, 3), record(0.75, 1, 'development')]))
  await bench.pressTurbo()
  await bench.pressFlag()
  await bench.expectFinished()
  await expect(report.mistakes).toHaveCount(200)
  await expect(report.mistakes.first()).toContainText('said -7')
  await expect(report.mistakes.nth(1)).toHaveText('is a onesaid 0.25')
  await expect(report.card.getByText(/^and \d+ more, not as far off$/)).toBeVisible()
  const gallery = report.card.getByRole('region', { name: 'Mistakes' }).getByRole('list')
  expect(await gallery.evaluate((list) => list.scrollHeight > 3 * list.clientHeight)).toBe(true)
  await report.expectTaken('is a one', 'said no digit', 1)
  await report.chooseSet('development set')
  await report.expectResult('0 of 1 right')
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' })
    test('a report has nothing that axe finds, and fits a phone', async ({ page, bench, files, report }) => {
      await bench.openPage()
      const wild = block('maths_random_whole', { from: 0, to: 9 })
      await files.openProject(
        projectText('Wild guesses', [forEachImage(60, record(wild, total())), record(0, 1, 'development')]),
      )
      await bench.pressTurbo()
      await bench.pressFlag()
      await bench.expectFinished()
      await expect(report.mistakes.first()).toBeVisible()
      await expectClean(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await page.getByRole('tab', { name: 'Stage' }).click()
      await expect(report.card).toBeVisible()
      await expectClean(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      const card = (await report.card.boundingBox())!
      expect(card.x + card.width).toBeLessThanOrEqual(390)
    })
  })
