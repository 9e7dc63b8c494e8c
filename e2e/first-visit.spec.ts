/** The first visit: a program is there, nothing stands in the way, and the flag calls. */
import { expect, test } from './support/test'

test.use({ ownVisit: true })

test('the flagship is on the screen, one line says what will happen, and nothing runs by itself', async ({
  bench,
  blocks,
  stage,
}) => {
  await bench.visit()

  await test.step('nothing has to be dismissed', async () => {
    await bench.expectName('Zero or one, the Scratch way')
    await expect(blocks.on('when ⚑ clicked')).toBeInViewport()
    await expect(bench.dialog).toHaveCount(0)
    await expect(bench.page.locator('.toast')).toHaveCount(0)
  })

  await test.step('the flag is the one thing that invites', async () => {
    await bench.expectStatus('Press the green flag to start.')
    await expect(bench.status).toContainText('learns to read handwriting')
    await expect(bench.flag).toBeInViewport({ ratio: 1 })
    await expect(bench.page.locator('.invites')).toHaveCount(1)
    await expect(bench.flag).toHaveClass(/invites/)
    for (const name of ['Pause', 'Stop']) await expect(bench.control(name)).toBeDisabled()
  })

  await test.step('nothing runs', async () => {
    await stage.expectVariable('images seen', '0')
    await bench.expectAlive()
    await bench.expectStatus('Press the green flag to start.')
    await expect(blocks.running).toHaveCount(0)
  })
})

test('a first run asks no other server for anything, and whoever ran a program is not invited again', async ({
  bench,
  page,
}) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await bench.visit()
  await bench.pressFlag()
  await bench.expectStatus(/^Running/)
  const own = new URL(page.url()).origin
  expect(addresses.length).toBeGreaterThan(3)
  expect(
    addresses.filter((address) => !/^(data|blob):/.test(address) && new URL(address).origin !== own),
  ).toEqual([])
  await bench.pressStop()
  await bench.reload()
  await bench.expectStatus('Press the green flag to start.')
  await expect(bench.flag).not.toHaveClass(/invites/)
})

test('the page is served under its real policy, which refuses foreign code', async ({ request }) => {
  const answer = await request.get('./')
  const policy = answer.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain("'unsafe-eval'")
  expect((await answer.text()).match(/<meta http-equiv="Content-Security-Policy"/g)).toHaveLength(1)
})
