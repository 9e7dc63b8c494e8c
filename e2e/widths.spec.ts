/**
 * At no size of the window does a control cover another, leave the page or become too small; and in a low window, the
 * blocks keep half of the height. One page goes through the sizes, in one state after another.
 */
import type { Page } from '@playwright/test'
import { boxOf } from './support/box'
import { complaints } from './support/judge-boxes'
import { endless, projectText } from './support/projects'
import { seenBoxes } from './support/seen-boxes'
import { expect, test } from './support/test'
import { Workbench } from './support/workbench'

type Size = readonly [width: number, height: number]

/** Phones, tablets upright and on their side, windows in between, and the edges of each arrangement. */
const ALL: readonly Size[] = [
  [320, 640],
  [390, 844],
  [568, 320],
  [640, 560],
  [683, 384],
  [760, 900],
  [768, 1024],
  [820, 1180],
  [844, 390],
  [950, 700],
  [1024, 768],
  [1180, 820],
  [1280, 720],
  [1440, 900],
  [2560, 1440],
]
const SOME: readonly Size[] = [
  [320, 640],
  [390, 844],
  [683, 384],
  [768, 1024],
  [844, 390],
  [1024, 768],
  [1440, 900],
]
const FINGERS: readonly Size[] = [
  [390, 844],
  [844, 390],
  [820, 1180],
  [1024, 768],
]
/** Too low for everything at once: here blocks come first. */
const isLow = ([, height]: Size) => height < 500 && height > 350

const LONG_NAME = 'Everything that I have found out about numbers between one and a hundred'

const WRONG = projectText(
  LONG_NAME,
  [
    {
      type: 'lists_replace',
      id: 'wrong',
      args: { index: 9, list: 'l', value: { type: 'variables_get', id: 'g', args: { variable: 'v' } } },
    },
  ],
  {
    lists: [
      { id: 'l', name: 'the numbers between one and a hundred', values: [1], shown: true, look: 'numbers' },
    ],
  },
)

/** What is wrong at each of the sizes, in all that a window so small shows one after another. */
async function lookAt(page: Page, sizes: readonly Size[], least: number, before?: () => Promise<void>) {
  const wrong: Record<string, readonly string[]> = {}
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    if (before) {
      // What is pressed now must be what the page shows at this size.
      await new Workbench(page).expectAlive()
      await before()
    }
    const found = complaints(await seenBoxes(page), { width, height, least })
    if (found.length > 0) wrong[`${width}x${height}`] = found
  }
  return wrong
}

async function expectRoomForBlocks(page: Page, sizes: readonly Size[]) {
  for (const [width, height] of sizes.filter(isLow)) {
    await page.setViewportSize({ width, height })
    const box = await boxOf(page.getByRole('region', { name: 'Blocks', exact: true }))
    expect(box.height, `blocks at ${width}x${height}`).toBeGreaterThanOrEqual(height / 2)
  }
}

for (const [hand, least, all, some] of [
  ['a mouse', 24, ALL, SOME],
  ['fingers', 44, FINGERS, FINGERS],
] as const)
  test.describe(`with ${hand}`, () => {
    test.use({ hasTouch: least === 44 })

    test('before and in a run, every control is in its place at every size', async ({
      page,
      bench,
      files,
      timeline,
    }) => {
      const expectOrder = async (sizes: readonly Size[], before?: () => Promise<void>) =>
        expect.soft(await lookAt(page, sizes, least, before)).toEqual({})
      const wide = () => page.setViewportSize({ width: 1280, height: 720 })
      await page.emulateMedia({ reducedMotion: 'reduce' })

      await test.step('with nothing to run', () => expectOrder(all))
      await test.step('while a program runs', async () => {
        await files.openProject(projectText('Counting', [endless]))
        await bench.pressFlag()
        await bench.expectStatus(/^Running/)
        await expectOrder(some)
        await expectRoomForBlocks(page, all)
      })
      await test.step('while it stands still', async () => {
        await wide()
        await bench.pressPause()
        await bench.pressStep()
        await expect(timeline.slider).toBeVisible()
        await expectOrder(all)
        await expectRoomForBlocks(page, all)
        await bench.pressStop()
      })
      await test.step('where a menu is open', async () => {
        for (const menu of ['Project menu', 'Jump', 'More'])
          await expectOrder(some, async () => {
            const button = page.getByRole('button', { name: menu, exact: true })
            if (await button.isVisible()) await button.click()
          })
        await page.keyboard.press('Escape')
      })
    })

    test('after a mistake and after a test, every control is in its place at every size', async ({
      page,
      bench,
      files,
      levels,
    }) => {
      const expectOrder = async (sizes: readonly Size[], before?: () => Promise<void>) =>
        expect.soft(await lookAt(page, sizes, least, before)).toEqual({})
      const wide = () => page.setViewportSize({ width: 1280, height: 720 })
      const seeTab = async (tab: string) => {
        const tabs = page.getByRole('tab', { name: tab })
        if (await tabs.isVisible()) await tabs.click()
      }
      await page.emulateMedia({ reducedMotion: 'reduce' })

      await test.step('after a mistake in a project with a long name', async () => {
        await wide()
        await files.openProject(WRONG)
        await bench.pressFlag()
        await expect(page.getByRole('button', { name: 'Show me the block' })).toBeVisible()
        await expectOrder(all)
      })
      await test.step('after a test, with its report on the stage', async () => {
        await wide()
        await bench.showExample('level-2-matrices')
        await bench.pressTurbo()
        await bench.pressFlag()
        await bench.expectFinished()
        await expectOrder(all, () => seeTab('Stage'))

        await expectOrder(some, () => seeTab('Blocks'))
        await expectRoomForBlocks(page, all)
      })
      await test.step('beside a program in another language', async () => {
        await wide()
        await levels.open('NumPy')
        await expectOrder(some, () => seeTab('Code'))
      })
      await test.step('in dialogs', async () => {
        await wide()
        await bench.choose('Examples')
        await expect(bench.dialog).toBeVisible()
        await expectOrder(some)
      })
    })
  })
