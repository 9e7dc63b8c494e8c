/** Everything without a mouse: the flag, the menu, the blocks, the dialogs. */
import type { Page } from '@playwright/test'
import { counting, projectText } from './support/projects'
import { expect, test } from './support/test'

/** Presses Tab until the focus is where `reached` says, and gives the number of presses. */
async function tabTo(
  page: Page,
  reached: () => Promise<boolean>,
  most: number,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<number> {
  for (let presses = 1; presses <= most; presses++) {
    await page.keyboard.press(key)
    if (await reached()) return presses
  }
  throw new Error(`${most} presses of ${key} did not lead there.`)
}

const isIn = (page: Page, selector: string) => () =>
  page.evaluate((where) => document.activeElement?.closest(where) != null, selector)

const PROJECT = projectText('Counting', [counting(1e9)])

test.beforeEach(async ({ bench, files, ownVisit }) => {
  if (ownVisit) await bench.visit('example=first-list-picture')
  await files.openProject(PROJECT)
  await bench.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
})

test('Tab leads to the flag, Enter presses it, and Tab goes on to pause and stop', async ({
  bench,
  page,
}) => {
  await tabTo(page, () => bench.flag.evaluate((flag) => flag === document.activeElement), 6)
  await page.keyboard.press('Enter')
  await bench.expectStatus(/^Running/)
  await expect(bench.flag).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(bench.control('Pause')).toBeFocused()
  await page.keyboard.press('Space')
  await bench.expectStatus(/^Paused/)
  await expect(bench.control('Go on')).toBeFocused()
  await tabTo(page, () => bench.control('Stop').evaluate((stop) => stop === document.activeElement), 4)
  await page.keyboard.press('Enter')
  await bench.expectStatus(/^Stopped/)
})

test('Ctrl + Enter starts from anywhere', async ({ bench, page }) => {
  await page.keyboard.press('Control+Enter')
  await bench.expectStatus(/^Running/)
})

test('F9 steps, Shift + F9 goes back, F4 jumps to the next turn', async ({ bench, page, stage }) => {
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('F9')
    await bench.expectStatus(/^Paused/)
  }
  await stage.expectVariable('total', '1')
  await page.keyboard.press('Shift+F9')
  await stage.expectVariable('total', '0')
  await page.keyboard.press('F4')
  await stage.expectVariable('total', '1')
  await page.keyboard.press('F4')
  await stage.expectVariable('total', '2')
})

test('the slider and the turbo switch obey their keys', async ({ bench, page }) => {
  await bench.speed.focus()
  await page.keyboard.press('End')
  await expect(bench.speed).toHaveValue('100')
  await page.keyboard.press('Home')
  await expect(bench.speed).toHaveValue('0')
  await page.keyboard.press('Tab')
  await expect(bench.turbo).toBeFocused()
  await page.keyboard.press('Space')
  await expect(bench.turbo).toHaveAttribute('aria-checked', 'true')
})

test('the menu opens, walks and closes by keys, and gives the focus back', async ({ bench, page }) => {
  const menu = page.getByRole('button', { name: 'Project menu' })
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'New project' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Open from this computer' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'New project' })).toBeFocused()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Examples' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bench.dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bench.dialog).toHaveCount(0)
  await expect(menu).toBeFocused()
})

test.describe('on a page that nobody has touched', () => {
  test.use({ ownVisit: true })

  test('Tab leads into the drawers and the blocks, and out again, and a block is taken from its drawer', async ({
    blocks,
    page,
  }) => {
    await test.step('in and out', async () => {
      await tabTo(page, isIn(page, '.blocklyToolbox'), 20)
      await tabTo(page, isIn(page, '.blocklySvg > .blocklyWorkspace'), 4)
      await tabTo(page, isIn(page, '.stage, .splitter'), 8)
    })

    await test.step('a block is taken with keys alone', async () => {
      await tabTo(page, isIn(page, '.blocklySvg > .blocklyWorkspace'), 8, 'Shift+Tab')
      await page.keyboard.press('t')
      await expect.poll(isIn(page, '.blocklyToolbox')).toBe(true)
      for (let i = 0; i < 12 && (await blocks.row('Control').getAttribute('aria-selected')) !== 'true'; i++)
        await page.keyboard.press('ArrowDown')
      await expect(blocks.row('Control')).toHaveAttribute('aria-selected', 'true')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await expect(blocks.canvas.getByLabel(/^(Begin stack, )?repeat, 10,/)).toHaveCount(1)
    })
  })
})
