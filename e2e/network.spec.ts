/** The network picture: a learner's own lists as a network, live, with what each unit adds up. */
import { busyNetworkText, networkText, SMALL } from './support/networks'
import { expect, test } from './support/test'

test('hover a hidden unit: its dot product, term by term, then a click holds on to it', async ({
  bench,
  stage,
  files,
}) => {
  await files.openProject(networkText('Small', SMALL))
  await bench.pressFlag()
  await bench.expectFinished()
  await expect(stage.unit(1)).toHaveAccessibleName('Hidden unit 1: activation 0.25, weight to the output 2')
  await stage.unit(1).hover()
  const first = stage.sum('Hidden unit 1')
  // 0 × 1 + 1 × 2 + 0.5 × −3 + 0 × 4
  await expect(first.getByRole('row')).toHaveText([
    /^pixel\s*image × w1/,
    /^2\s*1 × 2\s*2$/,
    /^3\s*0\.5 × −3\s*−1\.5$/,
    /^the other 2 together\s*0$/,
    /^sum\s*0\.5$/,
  ])
  await expect(first).toContainText('Its activation, item 1 of hidden, is 0.25 now.')

  await stage.unit(1).click()
  await expect(stage.unit(1)).toHaveAttribute('aria-pressed', 'true')
  await stage.unit(2).hover()
  await expect(first).toBeVisible()
  await stage.unit(2).click()
  await expect(stage.sum('Hidden unit 2')).toContainText('−1')

  await stage.output.click()
  // 0.25 × 2 + 0.75 × −4
  await expect(stage.sum('Output total').getByRole('row')).toHaveText([
    /^unit\s*hidden × w2/,
    /^2\s*0\.75 × −4\s*−3$/,
    /^1\s*0\.25 × 2\s*0\.5$/,
    /^sum\s*−2\.5$/,
  ])
})

test('a network whose output is in no variable shows its sum', async ({ bench, stage, files }) => {
  await files.openProject(networkText('No output', SMALL, ''))
  await bench.pressFlag()
  await bench.expectFinished()
  // 0.25 × 2 + 0.75 × −4
  await expect(stage.output).toHaveAccessibleName('Output: sum −2.5')
  await stage.output.hover()
  await expect(stage.sum('Output')).toContainText('in no variable that this picture knows')
})

test('with the keyboard: arrows lead from unit to unit, on to the output and back', async ({
  bench,
  stage,
  files,
  page,
}) => {
  await files.openProject(networkText('Small', SMALL))
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.network.getByRole('button', { name: 'Make Network large' }).focus()
  await page.keyboard.press('Tab')
  await expect(stage.unit(1)).toBeFocused()
  await expect(stage.sum('Hidden unit 1')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(stage.unit(2)).toBeFocused()
  await expect(stage.sum('Hidden unit 2')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(stage.output).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(stage.unit(2)).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(stage.unit(1)).toHaveAttribute('aria-pressed', 'true')
})

test('sizes that do not fit are said in words, and stop nothing', async ({ bench, stage, files }) => {
  await files.openProject(
    networkText('Odd', {
      image: new Array(99).fill(0),
      w1: new Array(1000).fill(1),
      hidden: new Array(10).fill(0),
      w2: new Array(12).fill(0),
    }),
  )
  await bench.pressFlag()
  await bench.expectFinished()
  await expect(stage.network).toContainText('These lists do not fit together.')
  await expect(stage.network).toContainText('w1 has 1,000 numbers. 10 hidden units × 99 pixels need 990.')
  await expect(stage.network).toContainText(
    'hidden has 10 numbers, w2 has 12. Each hidden unit needs one weight to the output.',
  )
  await expect(stage.units).toHaveCount(0)
})

test('lists that are still empty are named, and the rest is drawn', async ({ bench, stage, files }) => {
  await files.openProject(networkText('Early', { ...SMALL, image: [], hidden: [] }))
  await bench.pressFlag()
  await bench.expectFinished()
  await expect(stage.network).toContainText('Still empty: image, hidden.')
  await expect(stage.unit(2)).toHaveAccessibleName('Hidden unit 2: weight to the output −4')
  await stage.unit(2).hover()
  await expect(stage.network).toContainText('Hidden unit 2 has nothing to add up yet.')
})

test('784-100-1: ten units at a time, and all hundred at once', async ({ bench, stage, files, page }) => {
  await files.openProject(busyNetworkText('Large', 28, 100))
  await bench.pressTurbo()
  await bench.pressFlag()
  await expect(stage.units).toHaveCount(10)
  await expect(stage.network).toContainText('Units 1–10 of 100')
  await stage.network.getByRole('button', { name: 'Units after' }).click()
  await expect(stage.unit(20)).toBeVisible()
  await expect(stage.units).toHaveCount(10)
  await stage.unit(20).focus()
  await page.keyboard.press('ArrowDown')
  await expect(stage.unit(21)).toBeFocused()
  await stage.network.getByRole('button', { name: 'Show all 100' }).click()
  await expect(stage.units).toHaveCount(100)
  await bench.expectAlive()
  await bench.pressStop()
  await bench.expectStatus(/^Stopped/)
})

test('live in turbo: the numbers of the picture move while the program runs', async ({
  bench,
  stage,
  files,
}) => {
  await files.openProject(busyNetworkText('Busy', 10, 10))
  await bench.pressTurbo()
  await bench.pressFlag()
  await expect(stage.unit(1)).toBeVisible()
  const activation = () => stage.unit(1).getAttribute('aria-label')
  for (let i = 0; i < 3; i++) {
    const before = await activation()
    await expect.poll(activation).not.toBe(before)
  }
  await bench.pressStop()
  await bench.expectStatus(/^Stopped/)
})

test('a step back takes the picture back too', async ({ bench, stage, files, timeline }) => {
  await files.openProject(networkText('Small', SMALL))
  await bench.stepTo('set')
  await expect(stage.units).toHaveCount(2)
  await timeline.pressBack()
  await expect(stage.network).toHaveCount(0)
  await bench.pressStep()
  await expect(stage.units).toHaveCount(2)
})
