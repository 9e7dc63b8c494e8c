/** The test report: what a test found, in numbers and in pictures. */

import { readFileSync } from 'node:fs'
import type { BlockNode, Project, Stack } from '../src/core/project/project'
import { unpack } from '../src/data/mnist/digits'
import { readable } from '../src/panels/common/numbers'
import { expectClean } from './support/axe'
import { boxOf } from './support/box'
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

/** The ink of an image of the test set: its 100 pixels, from 0 to 1, added up. */
async function inkOf(image: number): Promise<number> {
  const { pixels } = (await unpack(readFileSync('digits/digits-10.bin'))).test
  return pixels.subarray((image - 1) * 100, image * 100).reduce((sum, byte) => sum + byte / 255, 0)
}

test('a trained network gets a report: accuracy, what was taken for what, and its mistakes', async ({
  bench,
  gradients,
  stage,
  report,
}) => {
  await bench.showExample('level-2-matrices')
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
  await gradients.askBeside(report.card)
  await expect(gradients.spoken).toHaveText(/^Your backprop is true/)
})

test('a report counts each image once, so testing again needs no reset', async ({ bench, files, report }) => {
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

/** Three mistakes, worst first images 4, 2 and 5 of the test set, which are zeros; a drawing's ink is added up in `total`. */
const threeMistakes = (more: Partial<Project> = {}) =>
  projectText('Three mistakes', [record(0.7, 2), record(0.9, 4), record(0.6, 5)], {
    lists: [{ id: 'l', name: 'drawing', values: [], shown: false }],
    ...more,
  })

// biome-ignore lint/style/noNonNullAssertion: each of these projects has a stack
const flagStack = (text: string) => (JSON.parse(text) as Project).stacks[0]!

const adder: Stack = {
  x: 40,
  y: 400,
  blocks: [
    block('events_draw'),
    block('data_drawing', { width: '10', list: 'l' }),
    block('variables_set', { variable: 'v', value: block('lists_sum', { list: 'l' }) }),
  ],
}

test('pressing a mistake puts its image on the pad, and the program looks at it', async ({
  bench,
  files,
  report,
  stage,
}) => {
  await files.openProject(threeMistakes({ stacks: [flagStack(threeMistakes()), adder] }))
  await bench.pressTurbo()
  await bench.pressFlag()
  await bench.expectFinished()
  for (const [place, image] of [4, 2, 5].entries()) {
    await report.tries.nth(place).click()
    await stage.expectVariable('total', readable(await inkOf(image)))
  }
})

test('by keyboard, the gallery is one stop: arrows go through the mistakes and Enter tries one', async ({
  page,
  bench,
  files,
  report,
  stage,
}) => {
  await files.openProject(threeMistakes({ stacks: [flagStack(threeMistakes()), adder] }))
  await bench.pressTurbo()
  await bench.pressFlag()
  await bench.expectFinished()
  await page.getByRole('button', { name: 'Make Test report large' }).focus()
  await page.keyboard.press('Tab')
  await expect(report.tries.first()).toBeFocused()
  await expect(report.tries.first()).toHaveAccessibleName(
    'Try image 4 of the test set: it is a zero, the network said 0.90',
  )
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await expect(report.tries.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await stage.expectVariable('total', readable(await inkOf(2)))
  await page.keyboard.press('Tab')
  await expect(report.tries.last()).not.toBeFocused()
})

test('without “when I draw”, the report says what to add', async ({ bench, files, report }) => {
  await files.openProject(threeMistakes())
  await bench.pressTurbo()
  await bench.pressFlag()
  await bench.expectFinished()
  await report.tries.first().click()
  await bench.expectNotice('Add the block “when I draw” to try this image.')
})

test.describe('without motion', () => {
  test.use({ reducedMotion: 'reduce' })
  test('a report has nothing that axe finds, and fits a phone', async ({ page, bench, files, report }) => {
    test.setTimeout(90_000)
    const wild = block('maths_random_whole', { from: 0, to: 9 })
    await files.openProject(
      projectText('Wild guesses', [forEachImage(12, record(wild, total())), record(0, 1, 'development')]),
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
    const card = await boxOf(report.card)
    expect(card.x + card.width).toBeLessThanOrEqual(390)
  })
})
