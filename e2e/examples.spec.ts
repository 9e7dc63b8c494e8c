/** The gallery, and examples by their address, as a teacher writes it on the board. */
import { expect, test } from './support/test'

test('the gallery opens an example and introduces it', async ({ bench, stage }) => {
  await bench.openPage()
  await bench.openExample('One neuron')
  await bench.expectName('One neuron')
  await expect(stage.region.getByText('This is the smallest network there is')).toBeVisible()
})

test('an example opens by its address on a first visit', async ({ bench }) => {
  await bench.openPage('example=first-list-picture')
  await bench.expectName('My first list picture')
})

test('an address changes the open page, and an unknown one changes nothing', async ({ bench, page }) => {
  const goTo = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to
    }, hash)
  await bench.openPage()
  await goTo('#example=zero-or-one-vectors')
  await bench.expectName('Zero or one, with vectors')
  await goTo('#example=rocket')
  await bench.expectNotice(/no example called “rocket”.*zero-or-one-scratch/)
  await bench.expectName('Zero or one, with vectors')
})

test('an address asks before it takes the place of unsaved work', async ({ bench, page }) => {
  await bench.openPage()
  await bench.rename('Mine now')
  await page.evaluate(() => {
    location.hash = '#example=one-neuron'
  })
  await bench.answer('Never mind')
  await bench.expectName('Mine now')
})
