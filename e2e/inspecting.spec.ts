/** Looking into a run that stands still: what blocks did, who changed a number, and blocks that run by themselves. */

import type { BlockNode } from '../src/core/project/project'
import { boxOf } from './support/box'
import { changeTotal, counting, endless, projectText, setTotal } from './support/projects'
import { expect, test } from './support/test'

const total: BlockNode = { type: 'variables_get', id: 'get', args: { variable: 'v' } }
const product: BlockNode = { type: 'maths_multiply', id: 'product', args: { a: total, b: 3 } }
const LISTS = [{ id: 'l', name: 'pixels', values: [10, 20, 30], shown: true }]
const replace: BlockNode = {
  type: 'lists_replace',
  id: 'replace',
  args: { index: 2, list: 'l', value: product },
}

/** Sets total to 5, then item 2 of pixels to 5 × 3, then counts total up to 9. */
const project = (...more: readonly BlockNode[][]) => {
  const text = projectText('Look', [setTotal(5), replace, ...more.flat(), counting(4)], { lists: LISTS })
  const loose = { x: 40, y: 420, blocks: [changeTotal(100, 'loose')] }
  const parsed = JSON.parse(text)
  return JSON.stringify({ ...parsed, stacks: [...parsed.stacks, loose] })
}

test('pointing at a block of a run that stands still shows its formula with the numbers in it', async ({
  bench,
  blocks,
  files,
  inspecting,
  page,
}) => {
  await files.openProject(project())
  await inspecting.pointAt(blocks.on('set total to'))
  await bench.setSpeed(100)
  await bench.pressFlag()
  await bench.expectFinished()
  await inspecting.pointAt(blocks.on('set total to'))
  await inspecting.expectBubble('total = 5', 'It was 0 before', 'blocks ago')
  await inspecting.expectBeside(blocks.on('set total to'))
  await inspecting.pointAt(blocks.on('change total by 1'))
  await inspecting.expectBubble('total: 8 \\+ 1 = 9', 'It was 8 before', 'block')
  await inspecting.pointAt(blocks.on('replace item'))
  await inspecting.expectBubble('replace item 2 of pixels with')
  await page.keyboard.press('Escape')
  await expect(inspecting.bubble).toHaveCount(0)
})

test('nothing is shown while a program runs, nor by pointing once that is switched off', async ({
  bench,
  blocks,
  files,
  inspecting,
}) => {
  await files.openProject(projectText('Endless', [endless]))
  await bench.setSpeed(100)
  await bench.pressFlag()
  await bench.expectStatus(/^Running/)
  await expect(inspecting.valuesSwitch).toHaveCount(0)
  await inspecting.press(blocks.on('change total by 1'))
  await expect(inspecting.bubble).toHaveCount(0)
  await bench.pressPause()
  await inspecting.valuesSwitch.click()
  await inspecting.pointAt(blocks.on('change total by 1'))
  await inspecting.press(blocks.on('forever'))
  await expect(inspecting.bubble.getByRole('button', { name: 'Run just this' })).toBeVisible()
  await expect(inspecting.bubble).toHaveCount(1)
})

test('by keyboard: a block that gets the focus tells its value, also to screen readers, and R runs it', async ({
  bench,
  blocks,
  files,
  inspecting,
  page,
  stage,
}) => {
  await files.openProject(project())
  await bench.setSpeed(100)
  await bench.pressFlag()
  await bench.expectFinished()
  await inspecting.press(blocks.on('when ⚑ clicked'))
  await inspecting.expectBubble('when ⚑ clicked')
  await page.keyboard.press('ArrowDown')
  await inspecting.expectBubble('total = 5')
  await expect(inspecting.spoken).toHaveText(/total = 5\. It was 0 before\. \d+ blocks ago/)
  await page.keyboard.press('Escape')
  await expect(inspecting.bubble).toHaveCount(0)
  await page.keyboard.press('r')
  await stage.expectVariable('total', '5')
  await inspecting.expectBubble('total = 5', 'It was 9 before', 'just now')
})

test('who wrote this: a click on a number lights the block that changed it last, and a button steps back to there', async ({
  bench,
  blocks,
  files,
  inspecting,
  stage,
}) => {
  await files.openProject(project())
  await bench.setSpeed(100)
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.variable('total').click()
  await expect(inspecting.found).toHaveCount(1)
  await expect(blocks.on('change total by 1')).toHaveClass(/bg-found/)
  await expect(inspecting.writer).toContainText('total: 8 → 9')
  await inspecting.writer.getByRole('button', { name: 'Step back to there' }).click()
  await stage.expectVariable('total', '8')
  await bench.expectStatus('Paused before “change total by 1”')
  await expect(inspecting.found).toHaveCount(0)
})

test('who wrote this, by keyboard on an item of a list, and one that nobody changed', async ({
  bench,
  blocks,
  files,
  inspecting,
  page,
  stage,
}) => {
  await files.openProject(project())
  await bench.setSpeed(100)
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.list('pixels').getByRole('group').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(blocks.on('replace item')).toHaveClass(/bg-found/)
  await expect(inspecting.writer).toContainText('item 2 of pixels: 20 → 15')
  await page.keyboard.press('Escape')
  await expect(inspecting.found).toHaveCount(0)
  await stage.item('pixels', 3).click()
  await bench.expectNotice(/item 3 of pixels has not changed in this run/)
})

test('who wrote this, longer ago than the record reaches: the block that can, and a run that pauses before it', async ({
  bench,
  blocks,
  files,
  inspecting,
  stage,
}) => {
  const long = { ...counting(3_000_000), id: 'long' }
  await files.openProject(projectText('Long ago', [setTotal(5), replace, long], { lists: LISTS }))
  await bench.pressTurbo()
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.item('pixels', 2).click()
  await expect(blocks.on('replace item')).toHaveClass(/bg-found/)
  await expect(inspecting.writer).toContainText(/item 2 of pixels did not change in the last .* blocks/)
  await inspecting.writer.getByRole('button', { name: 'Start again, and pause here' }).click()
  await bench.expectStatus(/^Paused before “replace item.*, as you asked/)
  await expect(stage.item('pixels', 2)).toHaveText('20')
})

test('run just this, while a run is paused: tells what it gives and leaves the paused run as it is', async ({
  bench,
  blocks,
  files,
  inspecting,
  stage,
}) => {
  await files.openProject(project())
  for (const next of ['when', 'set', 'replace']) await bench.stepTo(next)
  await stage.expectVariable('total', '5')
  await inspecting.press(blocks.on('change total by 100'))
  await inspecting.pressRun()
  await inspecting.expectBubble('total: 5 → 105', 'stays as it was')
  await stage.expectVariable('total', '5')
  await bench.expectStatus(/^Paused before “replace/)
  await bench.pressStep()
  await expect(stage.item('pixels', 2)).toHaveText('15')
})

test('run just this, where nothing runs: works on the numbers of the stage, each time anew', async ({
  bench,
  blocks,
  files,
  inspecting,
  stage,
  timeline,
}) => {
  await files.openProject(project())
  await bench.setSpeed(100)
  await inspecting.press(blocks.on('change total by 100'))
  await inspecting.pressRun()
  await stage.expectVariable('total', '100')
  await inspecting.expectBubble('total: 0 \\+ 100 = 100', 'just now')
  await timeline.choose(blocks.on('change total by 100'), 'Run just this')
  await stage.expectVariable('total', '200')
  await bench.pressFlag()
  await bench.expectFinished()
  await stage.expectVariable('total', '9')
})

test('run just this says what is wrong at the block', async ({ bench, blocks, files, inspecting }) => {
  const wrong: BlockNode = { type: 'lists_item', id: 'wrong', args: { index: 7, list: 'l' } }
  await files.openProject(project([setTotal(wrong, 'bad')]))
  await bench.stepTo('when')
  await inspecting.press(blocks.on('item 7 of'))
  await inspecting.pressRun()
  await inspecting.expectBubble('There is no item 7 in pixels')
  await bench.expectStatus(/^Paused/)
})

test('an endless block that runs by itself hears Stop, and the paused run is still there', async ({
  bench,
  blocks,
  files,
  inspecting,
  stage,
}) => {
  await files.openProject(projectText('Endless', [setTotal(5), endless]))
  for (const next of ['when', 'set', 'forever']) await bench.stepTo(next)
  await inspecting.press(blocks.on('forever'))
  await inspecting.pressRun()
  await inspecting.expectBubble('Running')
  await bench.expectAlive()
  await inspecting.bubble.getByRole('button', { name: 'Stop' }).click()
  await expect(inspecting.bubble).toHaveCount(0)
  await stage.expectVariable('total', '5')
  await bench.expectStatus(/^Paused before “forever/)
})

test.describe('by finger, on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a tap on a block shows its value beside it, and runs just this', async ({
    bench,
    blocks,
    files,
    inspecting,
  }) => {
    await files.openProject(projectText('Small', [setTotal(5), changeTotal(2)]))
    for (const next of ['when', 'set', 'change']) await bench.stepTo(next)
    await inspecting.tap(blocks.on('set total to'))
    await inspecting.expectBubble('total = 5', 'just now')
    await inspecting.expectBeside(blocks.on('set total to'))
    const { x, width } = await boxOf(inspecting.bubble)
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(390)
    const button = inspecting.bubble.getByRole('button', { name: 'Run just this' })
    expect((await boxOf(button)).height).toBeGreaterThanOrEqual(44)
    await button.tap()
    await inspecting.expectBubble('stays as it was')
  })
})
