/** The page on a desk, a tablet and a phone: nothing is cut off, and fingers find their targets. */

import type { Page } from '@playwright/test'
import { boxOf } from './support/box'
import { expect, test } from './support/test'

const expectNothingCutOff = async (page: Page) => {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('.bar *, .controls *, .status *')]
      .filter((element) => element.matches('button, input') && element.getClientRects().length > 0)
      .map((element) => ({ words: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.left < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
      .map(({ words }) => words),
  )
  expect(outside).toEqual([])
}

test('on a desk, blocks and stage share the width and the border moves by key and by hand', async ({
  page,
  bench,
  stage,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await expectNothingCutOff(page)
  const border = page.getByRole('separator', { name: 'Border between blocks and stage' })
  await expect(border).toHaveAttribute('aria-valuenow', '58')
  await border.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(border).toHaveAttribute('aria-valuenow', '56')
  const box = await boxOf(border)
  await page.mouse.move(box.x + 5, box.y + 300)
  await page.mouse.down()
  await page.mouse.move(700, box.y + 300)
  await page.mouse.up()
  await expect(border).toHaveAttribute('aria-valuenow', /^4[789]$/)
  await page.getByRole('button', { name: 'Hide stage' }).click()
  await expect(stage.region).toBeHidden()
  await bench.reload()
  await expect(stage.region).toBeHidden()
  await page.getByRole('button', { name: 'Show stage' }).click()
  await expect(stage.region).toBeVisible()
})

test('dark colours are chosen by a switch, reach the blocks, and stay', async ({ page, bench }) => {
  const ground = () => page.locator('.blocklySvg').evaluate((svg) => getComputedStyle(svg).backgroundColor)
  const colours = page.locator('html')
  await expect(colours).toHaveAttribute('data-theme', 'light')
  const light = await ground()
  await page.getByRole('button', { name: 'Dark colours' }).click()
  await expect(colours).toHaveAttribute('data-theme', 'dark')
  await expect.poll(ground).not.toBe(light)
  await bench.reload()
  await expect(colours).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'Light colours' }).click()
  await expect(colours).toHaveAttribute('data-theme', 'light')
})

test.describe('with fingers', () => {
  test.use({ hasTouch: true, ownVisit: true })

  for (const [what, width, height] of [
    ['tablet', 1024, 768],
    ['phone', 390, 844],
  ] as const) {
    test(`on a ${what}, nothing is cut off and every target is large enough, also in a paused run with its slider, and a long press marks where to pause`, async ({
      page,
      bench,
      blocks,
      timeline,
    }) => {
      await page.setViewportSize({ width, height })
      await bench.visit()
      await expectNothingCutOff(page)
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            '.bar button, .controls button, .controls input, .tabs button, .blocklyToolboxCategoryContainer',
          ),
        ]
          .filter((element) => element.checkVisibility())
          .map((element) => ({
            words: element.textContent || element.ariaLabel,
            box: element.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width < 44 || box.height < 44)
          .map(({ words }) => words),
      )
      expect(small).toEqual([])

      await bench.showExample('first-list-picture')
      await timeline.openMenuByFinger(blocks.on('delete all of'))
      await timeline.item('Pause here').tap()
      await expect(timeline.signs).toHaveCount(1)
      await bench.pressFlag()
      await bench.expectStatus(/as you asked$/)
      await bench.pressStep()
      await expect(timeline.slider).toBeVisible()
      await expectNothingCutOff(page)
      const targets = page.locator('.controls button, .record input')
      for (const target of await targets.all()) {
        const box = await boxOf(target)
        expect(Math.min(box.width, box.height), await target.innerText()).toBeGreaterThanOrEqual(44)
      }
    })
  }

  test('a phone shows blocks or stage, and the run controls always', async ({ page, bench, stage }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await bench.visit()
    await expect(stage.region).toBeHidden()
    await page.getByRole('tab', { name: 'Stage' }).tap()
    await expect(stage.region).toBeVisible()
    await expect(page.getByRole('region', { name: 'Blocks' })).toBeHidden()
    await bench.pressFlag()
    await bench.expectStatus(/^Running/)
    await page.getByRole('tab', { name: 'Blocks' }).tap()
    await bench.expectBlocks()
    await bench.pressStop()
    await bench.expectStatus(/^Stopped/)
    const box = await boxOf(bench.flag)
    expect(box.y + box.height).toBeGreaterThan(844 - 140)
  })
})
