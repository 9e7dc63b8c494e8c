/** Building by hand: blocks come out of the drawers, snap, run, and every step can be taken back. */
import { changeTotal, projectText, setTotal } from './support/projects'
import { expect, test } from './support/test'

test('a program is put together from nothing, and runs', async ({ bench, blocks, stage }) => {
  await bench.choose('New project')
  await bench.expectName('My project')
  await blocks.pressInDrawer('Variables', 'Make a variable')
  await bench.dialog.getByRole('textbox').fill('score')
  await bench.answer('OK')
  await stage.expectVariable('score', '0')

  await blocks.drag('Control', 'repeat 10', { under: blocks.on('when ⚑ clicked') })
  await blocks.drag('Variables', 'change score by 1', { inside: blocks.on('repeat') })
  await blocks.type(blocks.hole('change score by', 1), 3)
  await blocks.drag('Variables', 'set score to 0', { under: blocks.on('repeat') })
  await blocks.drag('Maths', '1 + 1', { hole: blocks.hole('set score to', 0) })
  await blocks.drag('Variables', 'score', { hole: blocks.hole('1 + 1', 1, 'last') })

  await bench.setSpeed(100)
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.expectVariable('score', '31')
})

test('a list is made, filled and read', async ({ bench, blocks, stage }) => {
  await bench.choose('New project')
  await bench.expectName('My project')
  await blocks.pressInDrawer('Lists', 'Make a list')
  await bench.dialog.getByRole('textbox').fill('marks')
  await bench.answer('OK')
  await stage.expectListLength('marks', '0 items')

  await blocks.drag('Lists', 'add 1 to marks', { under: blocks.on('when ⚑ clicked') })
  await blocks.type(blocks.hole('add 1 to marks', 1), 42)
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.expectListLength('marks', '1 item')
  await expect(stage.item('marks', 1)).toHaveText('42')
})

test('one press on a sign turns a plus into a minus, and what is in the holes stays', async ({
  bench,
  blocks,
  stage,
  files,
}) => {
  const sum = { type: 'maths_add', id: 'sum', args: { a: 7, b: 4 } }
  await files.openProject(projectText('Signs', [setTotal(sum)]))
  await blocks.chooseSign('7 + 4', '−')
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.expectVariable('total', '3')
  await bench.pressUndo()
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.expectVariable('total', '11')
})

test('undo takes the steps back one by one, and redo brings them again', async ({ bench, blocks, files }) => {
  await files.openProject(projectText('Steps', [changeTotal(1)]))
  const versions = [(await files.saveProject()).text]
  await test.step('what is no number stays in its field, with a word', async () => {
    await blocks.typeText(blocks.hole('change total by', 1), 'two')
    await bench.expectNotice('“two” is no number')
    await expect(blocks.page.locator('.blocklyHtmlInput')).toHaveValue('two')
    await blocks.page.keyboard.press('ControlOrMeta+a')
    await blocks.page.keyboard.type('0,5')
    await expect(blocks.page.locator('.number-reading')).toHaveText('= 0.5')
    await blocks.page.keyboard.press('Escape')
  })
  await blocks.typeText(blocks.hole('change total by', 1), '8/4')
  versions.push((await files.saveProject()).text)
  await blocks.drag('Variables', 'set total to 0', { under: blocks.on('change total by') })
  versions.push((await files.saveProject()).text)
  await blocks.drag('Control', 'repeat 10', { at: { x: 560, y: 560 } })
  versions.push((await files.saveProject()).text)
  expect(new Set(versions).size).toBe(4)

  const asItWas = async (version: number) => {
    await expect.poll(async () => (await files.saveProject()).text).toBe(versions[version])
  }
  for (const version of [2, 1, 0]) {
    await bench.pressUndo()
    await asItWas(version)
  }
  await expect(bench.page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
  for (const version of [1, 2, 3]) {
    await bench.pressRedo()
    await asItWas(version)
  }
  await expect(bench.page.getByRole('button', { name: 'Redo', exact: true })).toBeDisabled()
})

test('a block that is pulled away and snapped elsewhere runs where it is', async ({
  bench,
  blocks,
  stage,
  files,
}) => {
  const twice = { type: 'control_repeat', id: 'loop', args: { times: 2, body: [changeTotal(10, 'ten')] } }
  await files.openProject(projectText('Moved', [twice, changeTotal(1, 'one')]))
  await blocks.move(blocks.on('change total by 1'), { inside: blocks.on('repeat') })
  await bench.setSpeed(100)
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.expectVariable('total', '22')
})

test('a name that is taken, or that looks the same, is not given twice', async ({ bench, blocks, page }) => {
  await bench.showExample('first-list-picture')
  await blocks.pressInDrawer('Variables', 'Make a variable')
  const field = bench.dialog.getByRole('textbox')
  for (const name of ['n', 'N', 'pattern', ' ']) {
    await field.fill(name)
    await bench.answer('OK')
    await expect(bench.dialog.getByRole('alert')).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(bench.dialog).toHaveCount(0)
})

test('search finds a block by a word on it, and it can be dragged from there', async ({
  bench,
  blocks,
  page,
}) => {
  await bench.choose('New project')
  await page.getByRole('searchbox', { name: 'Find a block' }).fill('forever')
  await blocks.dragFromDrawer('forever', { under: blocks.on('when ⚑ clicked') })
  await bench.setSpeed(60)
  await bench.pressFlag()
  await bench.expectStatus(/^Running/)
  await expect(blocks.on('forever')).toHaveClass(/bg-running/)
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } })

  test('blocks are dragged from the drawer and snap', async ({ bench, blocks, stage, files }) => {
    await files.openProject(projectText('Touched', []))
    await blocks.drag('Variables', 'change total by 1', { under: blocks.on('when ⚑ clicked') }, 'finger')
    await bench.pressFlag()
    await bench.expectFinished()
    await stage.expectVariable('total', '1')
  })
})
