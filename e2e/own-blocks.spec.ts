/** Own blocks: made in a dialog, with an input and with a number that they give back, and used like any other. */
import { projectText } from './support/projects'
import { expect, test } from './support/test'

test.beforeEach(async ({ files }) => {
  await files.openProject(projectText('Own blocks', []))
})

test('an own block with an input runs wherever it is used', async ({ bench, blocks, stage }) => {
  await blocks.pressInDrawer('My blocks', 'Make a block')
  await bench.dialog.getByLabel('What is your block called?').fill('grow by')
  await bench.answer('Add an input')
  await bench.dialog.getByLabel('Name of the input').fill('amount')
  await bench.answer('Make the block')

  await blocks.move(blocks.on('define grow by'), { at: { x: 300, y: 400 } })
  await blocks.drag('Variables', 'change total by 1', { under: blocks.on('define grow by') })
  await blocks.move(blocks.input('amount'), { hole: blocks.hole('change total by', 1) })
  await blocks.drag('My blocks', 'grow by amount 1', { under: blocks.on('when ⚑ clicked') })
  await blocks.type(blocks.hole('grow by amount', 1), 7)
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.expectVariable('total', '7')
})

test('an own block that gives back a number fits into a hole', async ({ bench, blocks, stage }) => {
  await blocks.pressInDrawer('My blocks', 'Make a block')
  await bench.dialog.getByLabel('What is your block called?').fill('twice')
  await bench.answer('Add an input')
  await bench.dialog.getByLabel('Name of the input').fill('x')
  await bench.dialog.getByLabel('It gives back a number, so it fits into holes').check()
  await bench.answer('Make the block')

  await blocks.move(blocks.on('define twice'), { at: { x: 300, y: 400 } })
  await blocks.drag('My blocks', 'give back 0', { under: blocks.on('define twice') })
  await blocks.drag('Maths', '1 × 1', { hole: blocks.hole('give back', 0) })
  await blocks.move(blocks.input('x'), { hole: blocks.hole('1 × 1', 1, 'last') })
  await blocks.type(blocks.hole('1 ×', 1), 2)
  await blocks.drag('Variables', 'set total to 0', { under: blocks.on('when ⚑ clicked') })
  await blocks.drag('My blocks', 'twice x 1', { hole: blocks.hole('set total to', 0) })
  await blocks.type(blocks.hole('twice x', 1), 21)
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.expectVariable('total', '42')
})

test('making an own block is one step for undo, and a press on it brings up no empty bubble', async ({
  bench,
  blocks,
  inspecting,
}) => {
  await blocks.pressInDrawer('My blocks', 'Make a block')
  await bench.dialog.getByLabel('What is your block called?').fill('rest')
  await bench.answer('Make the block')
  await expect(blocks.on('define rest')).toBeVisible()
  await inspecting.press(blocks.on('define rest'))
  await bench.expectAlive()
  await expect(inspecting.bubble).toHaveCount(0)
  await bench.pressUndo()
  await expect(blocks.on('define rest')).toHaveCount(0)
  await bench.pressRedo()
  await expect(blocks.on('define rest')).toBeVisible()
})
