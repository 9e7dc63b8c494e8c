/** The gallery, and examples by their address, as a teacher writes it on the board. */
import type { Page } from '@playwright/test'
import { exampleTitles } from './support/projects'
import { expect, test } from './support/test'

const EXAMPLES = exampleTitles()

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

test('the gallery shows a card for every example, with a picture, a title and one sentence', async ({
  bench,
}) => {
  await bench.choose('Examples')
  const cards = bench.dialog.getByRole('listitem').getByRole('button')
  await expect(cards).toHaveCount(EXAMPLES.length)
  for (const [i, title] of EXAMPLES.entries()) {
    await expect(cards.nth(i)).toContainText(title)
    await expect(cards.nth(i).locator('.gallery-sentence')).toHaveText(/^[A-Z].{30,130}\.$/)
    const picture = cards.nth(i).locator('img')
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
  }
})

test('the gallery opens an example and introduces it', async ({ bench, stage }) => {
  await bench.openExample('One neuron')
  await bench.expectName('One neuron')
  await expect(stage.region.getByText('This is the smallest network there is')).toBeVisible()
})

test('an address changes the open page, and an unknown one changes nothing', async ({ bench, page }) => {
  await goTo(page, '#example=level-2-matrices')
  await bench.expectName('Level 2: vectors and matrices')
  await goTo(page, '#example=rocket')
  await bench.expectNotice(/no example called “rocket”.*zero-or-one-scratch/)
  await bench.expectName('Level 2: vectors and matrices')
})

test('an address asks before it takes the place of unsaved work', async ({ bench, page }) => {
  await bench.rename('Mine now')
  await goTo(page, '#example=one-neuron')
  await bench.answer('Never mind')
  await bench.expectName('Mine now')
})

test.describe('in a new visit', () => {
  test.use({ ownVisit: true })

  test('an example opens by its address on a first visit, and the address is cleared', async ({
    bench,
    page,
  }) => {
    await bench.visit('example=level-2-matrices')
    await bench.expectName('Level 2: vectors and matrices')
    await expect(page).toHaveURL(/\/$/)
  })

  test('an unknown name on a first visit is answered with the names there are', async ({ bench }) => {
    await bench.visit('example=rocket')
    await bench.expectNotice(/no example called “rocket”.*one-neuron/)
    // biome-ignore lint/style/noNonNullAssertion: there are examples
    await bench.expectName(EXAMPLES[0]!)
  })

  test('an address in a new visit opens its example, and the work kept before is not lost', async ({
    bench,
    page,
  }) => {
    await bench.visit('example=first-list-picture')
    await bench.rename('Work of last week')
    await bench.expectKept()
    await page.goto('about:blank')
    await bench.visit('example=one-neuron')
    await bench.expectName('One neuron')
    await bench.choose('Earlier projects')
    await bench.dialog.getByRole('button', { name: 'Work of last week' }).click()
    await bench.expectName('Work of last week')
  })

  test('a reload after an address shows what was made of the example, not the example again', async ({
    bench,
  }) => {
    await bench.visit('example=one-neuron')
    await bench.rename('My neuron')
    await bench.expectKept()
    await bench.reload()
    await bench.expectName('My neuron')
  })
})
