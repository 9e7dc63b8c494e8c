/** “Is my backprop true?”: a turned sign is found, shown in the blocks, mended, and gone. */
import { expectClean } from './support/axe'
import type { Blocks } from './support/blocks'
import type { GradientCheck } from './support/gradient-check'
import type { Hand } from './support/hand'
import { exampleText } from './support/projects'
import { expect, test } from './support/test'
import type { Workbench } from './support/workbench'

/** The step of the flagship's output weights, downhill and uphill. */
const DOWNHILL = 'item neuron of w2 − rate × error × h'
const UPHILL = 'item neuron of w2 + rate × error × h'

interface Helpers {
  readonly bench: Workbench
  readonly blocks: Blocks
  readonly gradients: GradientCheck
}

async function findAndMend({ bench, blocks, gradients }: Helpers, by: Hand): Promise<void> {
  await gradients.check(by)
  await gradients.expectWrong('w2')
  await gradients.expectTrue('w1', 'b1', 'b2')
  await expect(gradients.spoken).toHaveText(/not/)

  await gradients.showWhere('w2', by)
  await bench.expectNotice(/lit now/)
  const step = blocks.on(`replace item neuron of w2 with ${UPHILL}`)
  await expect(gradients.lit.and(step)).toHaveCount(1)
  await blocks.expectInView(step)

  await blocks.bringIntoView(blocks.on(UPHILL))
  await blocks.chooseSign(UPHILL, '−', by)
  await expect(gradients.outdated).toBeVisible()
  await gradients.check(by)
  await gradients.expectTrue('w1', 'b1', 'w2', 'b2')
  await expect(gradients.spoken).toHaveText(/^Your backprop is true/)
  await expect(gradients.lit).toHaveCount(0)
}

test('a sign that a press has turned round is found, shown and mended', async ({
  bench,
  blocks,
  gradients,
}) => {
  await bench.showExample('zero-or-one-scratch')
  await blocks.bringIntoView(blocks.on(DOWNHILL))
  await blocks.chooseSign(DOWNHILL, '+')
  await blocks.scroll(-10_000, -10_000)
  await findAndMend({ bench, blocks, gradients }, 'mouse')
})

test('whoever steps through a turn sees at which block the truth is lost, and back', async ({
  bench,
  blocks,
  files,
  gradients,
  timeline,
}) => {
  await files.openProject(uphill())
  await expect(gradients.liveSwitch).not.toBeChecked()
  await gradients.liveSwitch.click()
  const step = blocks.on(`replace item neuron of w2 with ${UPHILL}`)
  await blocks.bringIntoView(step)
  // Out from under the drawers.
  await blocks.scroll(-150, 0)
  await timeline.choose(step, 'Run to here')
  const { liveTicks } = gradients
  await expect(liveTicks).toHaveText(['w2 waiting', 'b1 waiting', 'w1 waiting', 'b2 waiting'])
  await expect(gradients.lit).toHaveCount(0)

  const last = blocks.on('change b2 by')
  await blocks.bringIntoView(last)
  await blocks.scroll(-150, 0)
  await timeline.choose(last, 'Run to here')
  await expect(liveTicks).toHaveText(['w2 not true', 'b1 true', 'w1 true', 'b2 waiting'])
  await expect(gradients.lit.and(step)).toHaveCount(1)
  await expect(gradients.spoken).toHaveText('w2: not true. b1: true. w1: true.')
  await expect(gradients.networkSigns).toHaveClass([/right/, /wrong/])
  await bench.pressStep()
  await expect(liveTicks).toHaveText(['w2 not true', 'b1 true', 'w1 true', 'b2 true'])
  await expect(gradients.spoken).toHaveText('b2: true.')

  await blocks.scroll(-10_000, -10_000)
  await gradients.card.getByRole('button', { name: 'Show me where' }).click()
  await bench.expectNotice(/lit now/)
  await blocks.expectInView(step)

  await timeline.pressBack()
  await expect(liveTicks.last()).toHaveText('b2 waiting')
  await gradients.liveSwitch.click()
  await expect(liveTicks).toHaveCount(0)
  await expect(gradients.networkSigns).toHaveCount(0)
  await expect(gradients.lit).toHaveCount(0)
})

test.describe('without motion', () => {
  test.use({ reducedMotion: 'reduce' })

  test('the card has nothing that axe finds, whatever it shows', async ({
    bench,
    files,
    gradients,
    page,
    timeline,
  }) => {
    await bench.showExample('zero-or-one-scratch')
    await expect(gradients.card).toBeVisible()
    await expectClean(page)
    await files.openProject(uphill())
    await gradients.check()
    await gradients.expectWrong('w2')
    await expectClean(page)
    await gradients.liveSwitch.click()
    await bench.pressStep()
    for (let image = 0; image < 2; image++) await timeline.jump('Next image')
    await timeline.pressBack()
    await expect(gradients.liveTicks.first()).toHaveText('w2 not true')
    await expectClean(page)
  })
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 820, height: 1180 } })

  test('it is found, shown and mended as well', async ({ bench, blocks, gradients, files }) => {
    await files.openProject(uphill())
    await findAndMend({ bench, blocks, gradients }, 'finger')
  })
})

/** The flagship with that sign turned round. */
function uphill(): string {
  const text = exampleText('zero-or-one-scratch')
  const turned = text.replace(/"maths_subtract",(\s*)"id": "update-11"/, '"maths_add",$1"id": "update-11"')
  expect(turned).not.toBe(text)
  return turned
}
