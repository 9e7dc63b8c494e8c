/** Copying blocks into another project: what they need comes along, through the system's clipboard. */
import type { BlockNode } from '../src/core/project/project'
import { changeTotal, projectText } from './support/projects'
import { expect, test } from './support/test'

const grow: readonly BlockNode[] = [
  {
    type: 'my_define',
    id: 'define',
    signature: { id: 'g', name: 'grow', inputs: [{ id: 'a', name: 'amount' }], returns: false },
  },
  changeTotal(1, 'change'),
]
const call: BlockNode = { type: 'my_call', id: 'use', procedure: 'g', args: { a: 7 } }
const GROW = projectText('Grow', [], {
  stacks: [
    { x: 40, y: 40, blocks: [{ type: 'events_flag', id: 'flag' }, call] },
    { x: 40, y: 240, blocks: grow },
  ],
})
const OTHER = projectText('Other', [], { variables: [] })

const GRIP = { position: { x: 6, y: 16 } }

test('a call comes into another project with its own block', async ({
  bench,
  blocks,
  files,
  page,
  stage,
}) => {
  await files.openProject(GROW)
  await blocks.on('grow amount 7').click(GRIP)
  await page.keyboard.press('Control+c')
  await files.openProject(OTHER)
  await blocks.on('when ⚑ clicked').click(GRIP)
  await page.keyboard.press('Control+v')
  await bench.expectNotice(/the block “grow” and the variable “total”/)
  await expect(blocks.on('define grow')).toBeVisible()
  await blocks.move(blocks.on('grow amount 7'), { under: blocks.on('when ⚑ clicked') })
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.expectVariable('total', '1')

  await test.step('by the menus, too: a definition, as a copy of its own', async () => {
    await blocks.on('define grow').click({ button: 'right', ...GRIP })
    await page.getByRole('menuitem', { name: 'Copy', exact: true }).click()
    await page.locator('.blocklyMainBackground').click({ button: 'right', position: { x: 500, y: 500 } })
    await page.getByRole('menuitem', { name: 'Paste', exact: true }).click()
    await expect(blocks.on('define grow 2')).toBeVisible()
    await bench.pressUndo()
    await expect(blocks.on('define grow 2')).toHaveCount(0)
  })

  await test.step('other text is said to be none, and nothing is touched', async () => {
    const before = (await files.saveProject()).text
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '{"format":"blockgrad-blocks","version":1')
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    })
    await bench.expectNotice(/could not be pasted, and your project is untouched/)
    expect((await files.saveProject()).text).toBe(before)
  })
})
