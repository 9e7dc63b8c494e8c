/** The first visit: a program is there, nothing stands in the way, and the flag calls. */
import { expect, test } from './support/test'

test('the flagship is on the screen, and nothing has to be dismissed', async ({ bench, blocks }) => {
  await bench.openPage()
  await bench.expectName('Zero or one, the Scratch way')
  await expect(blocks.on('when ⚑ clicked')).toBeInViewport()
  await expect(bench.dialog).toHaveCount(0)
  await expect(bench.page.locator('.toast')).toHaveCount(0)
})

test('one line says what will happen, and the flag is the one thing that invites', async ({ bench }) => {
  await bench.openPage()
  await bench.expectStatus('Press the green flag to start.')
  await expect(bench.status).toContainText('learns to read handwriting')
  await expect(bench.flag).toBeInViewport({ ratio: 1 })
  await expect(bench.page.locator('.invites')).toHaveCount(1)
  await expect(bench.flag).toHaveClass(/invites/)
  for (const name of ['Pause', 'Stop']) await expect(bench.control(name)).toBeDisabled()
})

test('nothing runs by itself', async ({ bench, stage, blocks }) => {
  await bench.openPage()
  await stage.expectVariable('images seen', '0')
  await bench.expectAlive()
  await bench.expectStatus('Press the green flag to start.')
  await expect(blocks.running).toHaveCount(0)
})

test('whoever ran a program once is not invited again', async ({ bench }) => {
  await bench.openPage()
  await bench.pressFlag()
  await bench.expectStatus(/^Running/)
  await bench.pressStop()
  await bench.reload()
  await bench.expectStatus('Press the green flag to start.')
  await expect(bench.flag).not.toHaveClass(/invites/)
})

test('after the page has loaded and run, no request has left for another server', async ({ bench, page }) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await bench.openPage()
  await bench.pressFlag()
  await bench.expectStatus(/^Running/)
  const own = new URL(page.url()).origin
  expect(addresses.length).toBeGreaterThan(3)
  expect(
    addresses.filter((address) => !/^(data|blob):/.test(address) && new URL(address).origin !== own),
  ).toEqual([])
})

test('the page is served under its real policy, which refuses foreign code', async ({ page }) => {
  const answer = await page.goto('./')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain("'unsafe-eval'")
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1)
})
