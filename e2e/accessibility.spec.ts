/** What axe can find, in both colour schemes, empty and filled, with dialogs open. */
import { expectClean } from './support/axe'
import { networkText, SMALL } from './support/networks'
import { projectText, setTotal } from './support/projects'
import { expect, test } from './support/test'

test.use({ reducedMotion: 'reduce' })

test('a full stage is clean', async ({ page, bench }) => {
  test.setTimeout(90_000)
  await bench.showExample('level-2-matrices')
  await bench.pressTurbo()
  await bench.pressFlag()
  await bench.expectStatus(/^Finished/, 60_000)
  await expectClean(page)
})

test('a network with what a unit adds up is clean, on a desk and on a phone', async ({
  page,
  bench,
  stage,
  files,
}) => {
  await files.openProject(networkText('Small', SMALL))
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.unit(1).click()
  await expect(stage.sum('Hidden unit 1')).toBeVisible()
  await expectClean(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('tab', { name: 'Stage' }).click()
  await expect(stage.sum('Hidden unit 1')).toBeVisible()
  await expectClean(page)
})

test('a run under way, block by block, is clean', async ({ page, bench, blocks }) => {
  await bench.showExample('first-list-picture')
  await bench.setSpeed(30)
  await bench.pressFlag()
  await expect(blocks.running).toHaveCount(1)
  await expectClean(page)
})

test('a paused run with its slider and its jumps is clean, on a desk and on a phone', async ({
  page,
  bench,
  timeline,
}) => {
  await bench.showExample('first-list-picture')
  for (let i = 0; i < 3; i++) await bench.pressStep()
  await expect(timeline.slider).toBeVisible()
  await page.getByRole('button', { name: 'Jump', exact: true }).click()
  await expectClean(page)
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(timeline.slider).toBeVisible()
  await expectClean(page)
})

test('the dialog of a breakpoint and the offers after a mistake are clean, on a desk and on a phone', async ({
  page,
  bench,
  blocks,
  files,
  timeline,
}) => {
  const lists = [{ id: 'l', name: 'pixels', values: [1], shown: false }]
  const index = { type: 'variables_get', id: 'get', args: { variable: 'v' } }
  const item = { type: 'lists_item', id: 'item', args: { index, list: 'l' } }
  await files.openProject(projectText('Mistake', [setTotal(7), setTotal(item, 'bad')], { lists }))
  await timeline.choose(blocks.on('set total to 7'), 'Pause here only when…')
  await bench.answer('OK')
  await expectClean(page)
  await bench.answer('Never mind')
  await bench.setSpeed(100)
  await bench.pressFlag()
  await bench.expectStatus(/^There is no item 7/)
  await expectClean(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectClean(page)
})

test('a bubble at a block is clean, and so are numbers that can be asked', async ({
  page,
  bench,
  blocks,
  inspecting,
}) => {
  await bench.showExample('first-list-picture')
  for (let i = 0; i < 3; i++) await bench.pressStep()
  await inspecting.press(blocks.on('delete all of'))
  await inspecting.expectBubble('delete all of pattern')
  await expectClean(page)
})

test('dialogs and menu are clean, and give the focus back', async ({ page }) => {
  await page.getByRole('button', { name: 'Project menu' }).click()
  await expectClean(page)
  await page.getByRole('menuitem', { name: 'Examples' }).click()
  await expectClean(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Project menu' })).toBeFocused()
  await page.getByRole('button', { name: 'How this works' }).click()
  await expectClean(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'How this works' })).toBeFocused()
})

test.describe('first visits', () => {
  test.use({ ownVisit: true })

  test.describe('on a device with dark colours', () => {
    test.use({ colorScheme: 'dark' })

    test('the first visit is dark and clean', async ({ page, bench }) => {
      await bench.visit()
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
      await expectClean(page)
    })
  })

  test('a phone with light colours is light, and clean on both sides', async ({ page, bench }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await bench.visit()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    await expectClean(page)
    await page.getByRole('tab', { name: 'Stage' }).click()
    await expectClean(page)
  })
})
