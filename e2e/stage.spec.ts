/** What stands on the stage: long lists, mistakes with the way to their block, images that are missing. */
import { endless, projectText, setTotal } from './support/projects'
import { expect, test } from './support/test'

test('stop ends an endless loop in turbo at once, and the numbers stay', async ({ bench, stage, files }) => {
  await bench.openPage()
  await files.openProject(projectText('Endless', [endless]))
  await bench.pressTurbo()
  await bench.pressFlag()
  await bench.expectStatus(/^Running in turbo/)
  const pressed = Date.now()
  await bench.pressStop()
  await bench.expectStatus(/^Stopped/)
  expect(Date.now() - pressed).toBeLessThan(1_500)
  expect(await stage.readVariable('total')).toBeGreaterThan(0)
})

test('a mistake says what is wrong and leads to its block', async ({ bench, files, page }) => {
  await bench.openPage()
  const item = { type: 'lists_item', id: 'item', args: { index: 101, list: 'l' } }
  await files.openProject(
    projectText('Mistake', [setTotal(item)], {
      lists: [{ id: 'l', name: 'pixels', values: [1, 2, 3], shown: true }],
    }),
  )
  await bench.pressFlag()
  await bench.expectStatus(/There is no item 101 in pixels: it has 3 items/)
  await page.getByRole('button', { name: 'Show me the block' }).click()
  await expect(page.locator('.bg-stopped')).toBeVisible()
})

test('a list of a million numbers is scrolled, not drawn', async ({ bench, stage, files }) => {
  await bench.openPage()
  const fill = { type: 'lists_fill', id: 'fill', args: { list: 'l', count: 1_000_000, value: 7 } }
  await files.openProject(
    projectText('Long', [fill], { lists: [{ id: 'l', name: 'long', values: [], shown: true }] }),
  )
  await bench.pressFlag()
  await stage.expectListLength('long', '1,000,000 items')
  const scroller = stage.list('long').getByRole('group')
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(stage.item('long', 1_000_000)).toHaveText('7')
  expect(await stage.list('long').getByRole('listitem').count()).toBeLessThan(40)
  await stage.list('long').getByRole('spinbutton').fill('500000')
  await expect(stage.item('long', 500_000)).toHaveText('7')
})

test.describe('without the images', () => {
  test.use({ expectedErrors: /data\/digits|ERR_FAILED|Failed to fetch/ })

  test('the page says that they are missing, until the next try', async ({ bench, page }) => {
    await page.route('**/data/**', (route) => route.abort())
    await bench.openPage()
    await bench.pressFlag()
    const missing = /images of handwritten digits could not be loaded/
    await bench.expectStatus(missing)
    await page.waitForTimeout(700)
    await bench.expectStatus(missing)
  })
})
