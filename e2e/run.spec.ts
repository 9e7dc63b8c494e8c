/** Running: the flag, the speed, pause and step, stop, turbo, and a mistake that stops at its block. */
import { expect, test } from '@playwright/test'
import { counting, endless, projectText } from './projects'
import { Workbench, withoutFilePickers } from './workbench'

let bench: Workbench
test.beforeEach(async ({ page }) => {
  await withoutFilePickers(page)
  bench = new Workbench(page)
})

test('the first visit shows the flagship, invites, and runs nothing by itself', async () => {
  await bench.open()
  await bench.expectName('Zero or one, the Scratch way')
  await bench.expectStatus('Press the green flag to start.')
  await expect(bench.page.getByRole('dialog')).toHaveCount(0)
})

test('the flagship runs block by block, then in turbo, and reads digits', async () => {
  test.setTimeout(120_000)
  await bench.open()
  await bench.pressFlag()
  await bench.expectStatus(/^Running: [\d,]+ blocks? so far$/)
  await expect(bench.page.locator('.bg-glow, .bg-running, [class*="glow"]').first()).toBeAttached()
  await bench.setSpeed(100)
  await expect(bench.stage.getByRole('img', { name: /a picture, 10 wide and 10 high/ })).toBeVisible()
  await bench.pressTurbo()
  await bench.expectStatus(/^Finished/, 90_000)
  await expect(bench.stage.locator('.accuracy-value')).toHaveText(/^(99\.[5-9]|100) %$/)
  await expect(bench.stage.getByRole('img', { name: /^loss: / })).toBeVisible()
})

test('pause names the next block, step runs one, go on goes on', async () => {
  await bench.open()
  await bench.openFile('count.json', projectText('Counting', [counting(1_000_000)]))
  await bench.expectName('Counting')
  await bench.pressStep()
  await bench.expectStatus('Paused before “when ⚑ clicked”')
  await bench.pressStep()
  await bench.expectStatus('Paused before “repeat 1000000”')
  await bench.pressStep()
  await bench.expectStatus('Paused before “change total by 1”')
  await bench.pressStep()
  await expect(bench.variable('total')).toHaveText(/1$/)
  await bench.setSpeed(100)
  await bench.pressGoOn()
  await bench.expectStatus(/^Running/)
  await bench.pressPause()
  await bench.expectStatus(/^Paused before/)
})

test('stop ends an endless loop in turbo at once, and the numbers stay', async () => {
  await bench.open()
  await bench.openFile('endless.json', projectText('Endless', [endless]))
  await bench.pressTurbo()
  await bench.pressFlag()
  await bench.expectStatus(/^Running in turbo/)
  const pressed = Date.now()
  await bench.pressStop()
  await bench.expectStatus(/^Stopped/)
  expect(Date.now() - pressed).toBeLessThan(1_500)
  await expect(bench.variable('total')).not.toHaveText(/total0$/)
})

test('a mistake stops at its block, says what is wrong, and shows the block', async () => {
  await bench.open()
  const block = { type: 'lists_item', id: 'item', args: { index: 101, list: 'l' } }
  await bench.openFile(
    'mistake.json',
    projectText('Mistake', [{ type: 'variables_set', id: 'set', args: { variable: 'v', value: block } }], {
      lists: [{ id: 'l', name: 'pixels', values: [1, 2, 3], shown: true }],
    }),
  )
  await bench.pressFlag()
  await bench.expectStatus(/There is no item 101 in pixels: it has 3 items/)
  await bench.page.getByRole('button', { name: 'Show me the block' }).click()
  await expect(bench.page.locator('.bg-stopped')).toBeVisible()
})

test('a change during a run is announced and used at the next flag', async () => {
  await bench.open()
  await bench.openFile('endless.json', projectText('Endless', [endless]))
  await bench.pressFlag()
  await bench.expectStatus(/^Running/)
  await bench.page.getByRole('button', { name: 'Roll a new seed' }).click()
  await expect(bench.status.locator('.status-outdated')).toHaveText(/You changed blocks while it runs/)
})

test('kept numbers are what the next run starts with', async () => {
  await bench.open()
  await bench.openFile('count.json', projectText('Counting', [counting(5)]))
  await bench.setSpeed(100)
  await bench.pressFlag()
  await bench.expectStatus(/^Finished/)
  await bench.page.getByRole('button', { name: 'Keep these numbers' }).click()
  await bench.expectNotice(/Kept/)
  await bench.pressFlag()
  await expect(bench.variable('total')).toHaveText(/10$/)
})

test('a list of a million numbers is scrolled, not drawn', async () => {
  await bench.open()
  const fill = { type: 'lists_fill', id: 'fill', args: { list: 'l', count: 1_000_000, value: 7 } }
  await bench.openFile(
    'long.json',
    projectText('Long', [fill], { lists: [{ id: 'l', name: 'long', values: [], shown: true }] }),
  )
  await bench.pressFlag()
  await expect(bench.list('long')).toContainText('1,000,000 items')
  const scroller = bench.list('long').getByRole('group')
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(bench.list('long').getByRole('listitem').last()).toHaveText('10000007')
  expect(await bench.list('long').getByRole('listitem').count()).toBeLessThan(40)
  await bench.list('long').getByRole('spinbutton').fill('500000')
  await expect(bench.list('long').getByRole('listitem').first()).toHaveText('5000007')
})
