/** Help at the block: from its menu, out of a drawer, by a key, by finger; and the page of all blocks. */

import { readdirSync } from 'node:fs'
import { changeTotal, projectText, setTotal } from './support/projects'
import { expect, test } from './support/test'

/** A file is a block. */
const blockFiles = readdirSync('blocks', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? readdirSync(`blocks/${entry.name}`) : [],
)
const HELP = 'What does this block do?'
const program = projectText('Help', [setTotal(5), changeTotal(1, 'first'), changeTotal(2, 'second')])

test('a block says what it does, shows an example, and leads to where it is used', async ({
  blocks,
  files,
  page,
  timeline,
}) => {
  await files.openProject(program)
  await timeline.choose(blocks.on('change total by 1'), HELP)
  const help = page.getByRole('dialog', { name: 'change … by …' })
  await expect(help).toContainText('Adds a number to a variable')
  await expect(help).toContainText('Afterwards: score = 9')
  await expect(help).toContainText('2 times in this program')
  await help.getByRole('button', { name: 'change total by 2' }).click()
  await expect(help).toHaveCount(0)
  await blocks.expectInView(blocks.on('change total by 2'))

  await timeline.choose(blocks.on('change total by 2'), HELP)
  await help.getByRole('button', { name: 'Put it into my program' }).first().click()
  await expect(blocks.on('change score by 2')).toBeVisible()

  // By its key, on the block that has the focus now.
  await blocks.on('change total by 2').click({ position: { x: 6, y: 12 } })
  await page.keyboard.press('F1')
  await expect(help).toBeVisible()
  await page.keyboard.press('Escape')

  // In a drawer, before the block is anywhere.
  await blocks.openDrawer('Vectors')
  await blocks.drawer.getByText('dot product of').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: HELP }).click()
  const dot = page.getByRole('dialog', { name: 'dot product of … and …' })
  await expect(dot).toContainText('1×4 + 2×5 + 3×6 = 32')
  await expect(dot).toContainText('This program does not use it yet')
  await expect(dot.getByRole('button', { name: 'One neuron' })).toBeVisible()
})

test('all blocks stand on one page, can be looked up and printed', async ({ page }) => {
  await page.getByRole('button', { name: 'How this works' }).click()
  await page.getByRole('button', { name: 'All blocks, with examples' }).click()
  const all = page.getByRole('dialog', { name: 'All blocks' })
  await expect(all.getByRole('article')).toHaveCount(blockFiles.length)
  await all.getByLabel('Look up a block').fill('dot product')
  await expect(all.getByRole('status')).toHaveText('One block')
  await expect(all.getByRole('article').first()).toContainText('dot product of')
  await all.getByLabel('Look up a block').fill('xyzzy')
  await expect(all.getByRole('status')).toContainText('No block has these words')
  await all.getByLabel('Look up a block').fill('sigmoid')
  const found = await all.getByRole('article').count()
  // The browser asks where to print; here nobody answers.
  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event('beforeprint'))
  })
  await all.getByRole('button', { name: 'Print' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.print-part article')).toHaveCount(found)
  await expect(page.locator('.print-part article').first()).toBeVisible()
  await expect(page.locator('#app')).toBeHidden()
  await page.emulateMedia({ media: null })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(page.locator('.print-part')).toHaveCount(0)
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true })

  test('a long press on a block offers its help', async ({ blocks, files, page, timeline }) => {
    await files.openProject(program)
    await timeline.openMenuByFinger(blocks.on('change total by 1'))
    await page.getByRole('menuitem', { name: HELP }).tap()
    await expect(page.getByRole('dialog', { name: 'change … by …' })).toBeVisible()
  })
})
