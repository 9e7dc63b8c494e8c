/** The flagship, trained once in turbo: how well it reads, how its network is drawn, and what it says to a drawing. */
import { expect, test } from './support/test'

test('the flagship learns in turbo, shows its network, and reads what is drawn unless it is small, in a corner, and not centred', async ({
  bench,
  stage,
  pad,
}) => {
  test.setTimeout(120_000)
  await bench.showExample('zero-or-one-scratch')
  await bench.pressTurbo()
  await bench.pressFlag()

  await test.step('the network is drawn: image, hidden units with their weights, output', async () => {
    await expect(stage.units).toHaveCount(10)
    await expect(stage.network.getByRole('group', { name: /^Network:/ })).toHaveAccessibleName(
      'Network: 100 pixels, 10 hidden units, 1 output',
    )
    await bench.expectFinished(50_000)
    await expect(stage.unit(10)).toHaveAccessibleName(
      /^Hidden unit 10: activation [\d.]+, weight to the output −?[\d.]+$/,
    )
    await expect(stage.output).toHaveAccessibleName(/^Output: prediction [\d.]+/)
  })

  await test.step('at least 99.5 % of the test images are read right', () => stage.expectAccuracy(99.5))

  await test.step('drawings get their answers', async () => {
    await pad.drawLine({ x: 0.5, y: 0.2 }, { x: 0.5, y: 0.8 })
    await expect(pad.answer).toContainText('I see a one!')
    await pad.clear()
    await pad.drawZero({ x: 0.6, y: 0.3 }, 0.3, 0.4)
    await expect(pad.answer).toContainText('I see a zero!')
    await pad.toggleCentring()
    await expect(pad.answer).toContainText('I see a one!')
  })
})
