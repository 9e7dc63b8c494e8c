/** What the page needs is withheld, one by one: it says so in words, with a way on, and all the rest works. */
import type { BrowserContext, Route } from '@playwright/test'
import { counting, projectText } from './support/projects'
import { expect, test } from './support/test'

const WORKER = /\/worker-[\w-]+\.js/
const EDITOR = /\/editor-[\w-]+\.js/

/** Withheld until it is let through, so that the same page can go on. */
async function withhold(context: BrowserContext, what: RegExp, how: (route: Route) => unknown) {
  await context.route(what, how)
  return () => context.unroute(what)
}

const abort = (route: Route) => route.abort()
const hang = () => {}
const errorPage = (route: Route) =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Please log in.</p>' })

test.use({ ownVisit: true, expectedErrors: /./ })

for (const [what, how] of [
  ['does not come', abort],
  ['is an error page', errorPage],
] as const) {
  test(`where the worker ${what}, that is said, blocks can be built, and another try runs them`, async ({
    bench,
    blocks,
    files,
    context,
  }) => {
    const giveBack = await withhold(context, WORKER, how)
    await bench.visit('example=first-list-picture')
    await bench.expectStatus(/^The part that runs programs did not come/)
    await files.openProject(projectText('Counting', [counting(10)]))
    await expect(blocks.on('repeat 10')).toBeVisible()
    await bench.pressFlag()
    await bench.expectStatus(/^The part that runs programs did not come/)
    await bench.expectKept()
    await giveBack()
    await bench.status.getByRole('button', { name: 'Try again' }).click()
    await bench.expectStatus('Press the green flag to start.')
    await bench.pressFlag()
    await bench.expectFinished()
  })
}

test('where storage never answers, the flagship is there and runs, and nobody is told that work is kept', async ({
  bench,
  page,
}) => {
  // As Safari does now and then.
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  })
  await bench.visit()
  await bench.expectName('Zero or one, the Scratch way')
  await bench.pressFlag()
  await bench.expectStatus(/^Running/)
  await expect(bench.status.getByText('Nothing is being saved on this device.')).toBeVisible()
  await bench.pressStop()
  await bench.showExample('one-neuron')
})

test('where the browser refuses workers, the page is there, and says what is missing', async ({
  bench,
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
  await bench.visit('example=first-list-picture')
  await bench.expectStatus(/^The part that runs programs did not come/)
  await page.getByRole('tab', { name: 'NumPy' }).click()
  await expect(page.getByText('The NumPy program could not be written. Your blocks are safe.')).toBeVisible()
})

test('a worker that never answers is said to take long, and Stop works at once', async ({
  bench,
  page,
  context,
}) => {
  await page.clock.install()
  await withhold(context, WORKER, hang)
  await bench.visit('example=first-list-picture')
  await bench.pressFlag()
  await bench.expectStatus('Getting ready …')
  await bench.pressStop()
  await bench.expectStatus('Press the green flag to start.')
  await bench.pressFlag()
  await page.clock.fastForward(11_000)
  await bench.expectStatus(/^The part that runs programs takes long to come/)
  await expect(bench.status.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('digits on their way are counted in megabytes, Stop works at once, and a failure can be tried again', async ({
  bench,
  context,
}) => {
  const waiting: Route[] = []
  const giveBack = await withhold(context, /digits-\d+-[\w-]+\.bin/, (route) => waiting.push(route))
  await bench.visit('example=level-2-matrices')
  await bench.pressFlag()
  await bench.expectStatus('Fetching the digits: 0 of 0.8 MB')
  await bench.pressStop()
  await bench.expectStatus(/^Stopped/)
  await bench.pressFlag()
  await bench.expectStatus(/^Fetching the digits/)
  for (const route of waiting) await route.abort()
  await bench.expectStatus(/^The images of handwritten digits did not come/)
  await giveBack()
  await bench.pressFlag()
  await bench.expectStatus(/^Running/)
})

test('where the editor does not come, another try brings it', async ({ bench, page, context }) => {
  const giveBack = await withhold(context, EDITOR, abort)
  await page.goto('./')
  const pane = page.getByRole('region', { name: 'Blocks', exact: true })
  await expect(pane).toContainText('The workbench for blocks did not come.')
  await giveBack()
  await pane.getByRole('button', { name: 'Try again' }).click()
  await bench.expectBlocks()
})

test('where a later part does not come, a notice says so, and another try opens it', async ({
  bench,
  page,
  context,
}) => {
  const giveBack = await withhold(context, /\/help-[\w-]+\.js/, abort)
  await bench.visit('example=first-list-picture')
  const toasts = page.locator('.toasts')
  await page.getByRole('button', { name: 'How this works' }).click()
  await bench.expectNotice('The help did not come. Are you online?')
  await toasts.getByRole('button', { name: 'Try again' }).click()
  await expect(toasts.getByRole('button', { name: 'Load the page again' })).toBeVisible()
  await giveBack()
  await page.getByRole('button', { name: 'How this works' }).click()
  await expect(bench.dialog).toContainText('How this works')
})

test('Escape counts while the bubble at a block is still on its way, so that it covers nothing afterwards', async ({
  bench,
  blocks,
  context,
  inspecting,
  page,
}) => {
  const waiting: Route[] = []
  await withhold(context, /\/bubble-[\w-]+\.js/, (route) => waiting.push(route))
  await bench.visit('example=first-list-picture')
  await inspecting.press(blocks.on('delete all of'))
  await expect.poll(() => waiting.length).toBe(1)
  await page.keyboard.press('Escape')
  const arrival = page.waitForResponse(/\/bubble-/)
  for (const route of waiting) await route.continue()
  await arrival
  await bench.expectAlive()
  await expect(inspecting.bubble).toHaveCount(0)
  await inspecting.press(blocks.on('delete all of'))
  await expect(inspecting.bubble).toBeVisible()
})

for (const [what, how] of [
  ['does not come', abort],
  ['never answers', hang],
  [
    'throws',
    (route: Route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("too old a browser")' }),
  ],
] as const) {
  test(`where the page's own program ${what}, there are words and a way on`, async ({ page, context }) => {
    await withhold(context, /\/assets\/index-[\w-]+\.js/, how)
    await page.goto('./', { waitUntil: 'commit' })
    const words = page.locator('#not-here')
    await expect(words).toBeAttached()
    // Its moment comes after some seconds, in which a slow device may well be on its way.
    await words.evaluate((element) => {
      for (const animation of element.getAnimations()) animation.finish()
    })
    await expect(words).toBeVisible()
    await expect(words.getByRole('link', { name: 'Load the page again' })).toBeVisible()
  })
}

test('a page that is there does not say that it is not', async ({ bench, page }) => {
  await bench.visit('example=first-list-picture')
  await expect(page.locator('#not-here')).toHaveCount(0)
})
