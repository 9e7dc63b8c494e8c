/** Learn: the first four steps of lesson 1, by dragging: a check, guesses, the narrowed toolbox. */
import type { Blocks } from './support/blocks'
import type { Hand } from './support/hand'
import type { LessonPanel } from './support/lesson'
import { expect, test } from './support/test'
import type { Workbench } from './support/workbench'

interface Helpers {
  readonly bench: Workbench
  readonly blocks: Blocks
  readonly lesson: LessonPanel
}

const TITLE = 'A picture is 100 numbers'

async function run({ bench }: Helpers): Promise<void> {
  await bench.pressFlag()
  await bench.expectFinished()
}

/** From the lesson's start to the end of its fourth step. */
async function play(helpers: Helpers, by: Hand): Promise<void> {
  const { bench, blocks, lesson } = helpers
  await lesson.open(TITLE, by)
  await bench.expectName(TITLE)
  await bench.expectBlocks()
  await bench.setSpeed(100)
  const flag = blocks.on('when ⚑ clicked')

  await test.step('load a picture', async () => {
    await expect(blocks.row('Control')).toBeVisible()
    await expect(blocks.row('Maths')).toHaveCount(0)
    await lesson.press('load image 1 of the training set', by)
    await blocks.dragFromDrawer('load image 1', { under: flag }, by)
    await blocks.type(blocks.hole('load image', 1), 10)
    await run(helpers)
    await lesson.expectPassed(by)
    await lesson.press('Next step', by)
  })

  await test.step('a guess before the run', async () => {
    await lesson.expectStep('Where is item 45?')
    await bench.pressFlag()
    await bench.expectNotice(/Take a guess/)
    await bench.expectFinished()
    await lesson.press('1: there is ink', by)
    await run(helpers)
    await lesson.expectTold('1: there is ink', '0: there is only paper')
    await lesson.press('Next step', by)
  })

  await test.step('the address of a pixel', async () => {
    await lesson.typeGuess('27', by)
    await blocks.move(blocks.on('define item at'), { at: { x: flagX(by), y: 590 } }, by)
    await blocks.drag('Maths', '1 + 1', { hole: blocks.hole('give back', 0) }, by)
    await blocks.move(blocks.input('column'), { hole: blocks.hole('1 + 1', 1, 'last') }, by)
    await lesson.press('Check', by)
    await expect(lesson.panel.getByText(/“item at” gave/)).toBeVisible()
    await blocks.drag('Maths', '1 × 1', { hole: blocks.hole('1 +', 1) }, by)
    await blocks.type(blocks.hole('1 ×', 1, 'last'), 10)
    await blocks.drag('Maths', '1 − 1', { hole: blocks.hole('1 ×', 1) }, by)
    await blocks.move(blocks.input('row'), { hole: blocks.hole('1 −', 1) }, by)
    await lesson.expectPassed(by)
    await lesson.press('Tell me without a run', by)
    await lesson.press('Next step', by)
  })

  await test.step('change a pixel', async () => {
    await lesson.press('Top right', by)
    await blocks.drag('Images', 'load image 1', { under: blocks.on('load image') }, by)
    // The menu at its end is beyond the border of the workspace.
    await blocks.scroll(ASIDE, 0)
    await blocks.chooseInMenu(blocks.lastOn('load image'), 'pixels', 'mine', by)
    await blocks.scroll(-ASIDE, 0)
    await blocks.drag('Lists', 'replace item 1', { under: blocks.lastOn('load image') }, by)
    const replace = blocks.lastOn('replace item')
    await blocks.chooseInMenu(replace, 'pixels', 'mine', by)
    await blocks.type(blocks.hole(replace, 0), 1)
    await blocks.drag('My blocks', 'item at row 1', { hole: blocks.hole(replace, 1) }, by)
    await run(helpers)
    await lesson.expectTold('Top right', 'Top left')
    await lesson.press('Next step', by)
  })
}

/** Pixels. */
const ASIDE = 200

const flagX = (by: Hand) => (by === 'finger' ? 140 : 506)

test.describe('at 1366 × 768', () => {
  test.use({ viewport: { width: 1366, height: 768 } })

  test('lesson 1 is played through its first four steps, by dragging', async ({ bench, blocks, lesson }) => {
    await play({ bench, blocks, lesson }, 'mouse')
  })
})
