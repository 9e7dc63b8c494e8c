/** Looking around in a paused run: back, by slider, in jumps, and to blocks where somebody wants it to pause. */
import type { Project } from '../src/core/project/project'
import { changeTotal, counting, endless, projectText, setTotal } from './support/projects'
import { expect, test } from './support/test'
import { GRIP } from './support/timeline'

/** Three turns of: call the own block “grow”, which adds 10 in two blocks; then add 1. */
const withOwnBlock = () => {
  const signature = { id: 'grow', name: 'grow', inputs: [], returns: false }
  const body = [{ type: 'my_call', id: 'call', procedure: 'grow' }, changeTotal(1, 'one')]
  const project: Project = JSON.parse(
    projectText('Own', [
      { type: 'control_repeat', id: 'loop', args: { times: 3, body } },
      setTotal(7, 'last'),
    ]),
  )
  const grow = [{ type: 'my_define', id: 'define', signature }, changeTotal(4, 'four'), changeTotal(6, 'six')]
  return JSON.stringify({ ...project, stacks: [...project.stacks, { x: 40, y: 400, blocks: grow }] })
}

test('back undoes one step: a variable is as it was before the block', async ({
  bench,
  blocks,
  stage,
  files,
  timeline,
}) => {
  await files.openProject(projectText('Two', [changeTotal(1, 'a'), changeTotal(2, 'b')]))
  await expect(timeline.back).toBeDisabled()
  for (const next of ['when', 'change', 'change']) await bench.stepTo(next)
  await bench.pressStep()
  await stage.expectVariable('total', '1')
  await expect(bench.status.getByRole('status')).toHaveText(
    'total is now 1. Paused before “change total by 2”',
  )
  await timeline.pressBack()
  await stage.expectVariable('total', '0')
  await expect(blocks.on('change total by 1')).toHaveClass(/bg-running/)
  for (let i = 0; i < 2; i++) await bench.pressStep()
  await bench.expectFinished()
  await timeline.pressBack()
  await bench.expectStatus('Paused before “change total by 2”')
  await stage.expectVariable('total', '1')
})

test('back after a mistake returns to before the block that stopped the run', async ({
  bench,
  blocks,
  stage,
  files,
  timeline,
}) => {
  const lists = [{ id: 'l', name: 'pixels', values: [1], shown: true }]
  const item = { type: 'lists_item', id: 'item', args: { index: 5, list: 'l' } }
  await files.openProject(projectText('Mistake', [setTotal(7), setTotal(item, 'bad')], { lists }))
  await bench.setSpeed(100)
  await bench.pressFlag()
  await expect(blocks.bubble).toContainText('There is no item 5')
  await timeline.pressBack()
  await bench.expectStatus(/^Paused before “set total to/)
  await expect(blocks.stopped).toHaveCount(0)
  await stage.expectVariable('total', '7')
  await timeline.pressBack()
  await stage.expectVariable('total', '0')
})

test('the slider goes back to the start of the run and forward again', async ({
  bench,
  stage,
  files,
  timeline,
  page,
}) => {
  await files.openProject(projectText('Counting', [counting(50)]))
  await bench.setSpeed(100)
  await expect(timeline.slider).toHaveCount(0)
  await bench.pressFlag()
  await bench.expectFinished()
  await expect(bench.status.getByText('the start')).toBeVisible()
  await timeline.scrubTo('start')
  await stage.expectVariable('total', '0')
  await bench.expectStatus(/^Paused before “when/)
  await timeline.slider.focus()
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight')
  await expect(timeline.slider).toHaveAttribute('aria-valuetext', /^moment 11 of /)
  await timeline.scrubTo('end')
  await bench.expectFinished()
  await stage.expectVariable('total', '50')
})

test('jumps go over an own block in one step, out of it, and to the next turn of a loop', async ({
  bench,
  stage,
  files,
  timeline,
}) => {
  await files.openProject(withOwnBlock())
  for (const next of ['when', 'repeat', 'grow']) await bench.stepTo(next)
  await timeline.jump('Over')
  await bench.expectStatus('Paused before “change total by 1”')
  await stage.expectVariable('total', '10')
  await timeline.jump('Next turn')
  await bench.expectStatus(/^Paused before “repeat/)
  await stage.expectVariable('total', '11')
  await bench.stepTo('grow')
  await bench.stepTo('change total by 4')
  await timeline.jump('Out')
  await bench.expectStatus('Paused before “change total by 1”')
  await stage.expectVariable('total', '21')
})

test('"Next image" goes on to where the next image was loaded, and says where there is none', async ({
  bench,
  blocks,
  stage,
  files,
  timeline,
  page,
}) => {
  const load = {
    type: 'data_load',
    id: 'load',
    args: {
      n: { type: 'variables_get', id: 'n', args: { variable: 'v' } },
      set: 'training',
      width: '10',
      list: 'l',
    },
  }
  const body = [changeTotal(1), load, { type: 'control_repeat', id: 'inner', args: { times: 9, body: [] } }]
  const lists = [{ id: 'l', name: 'pixels', values: [], shown: true }]
  const loading = [{ type: 'control_repeat', id: 'loop', args: { times: 3, body } }]
  await files.openProject(projectText('Images', loading, { lists }))
  await timeline.openJumps()
  await expect(timeline.jumpTo('Next image')).toHaveText(/Pause first/)
  await page.keyboard.press('Escape')
  await timeline.jump('Start paused')
  await bench.expectStatus(/^Paused before “when/)
  for (const image of ['1', '2', '3']) {
    if (image === '2') await page.keyboard.press('Shift+F4')
    else await timeline.jump('Next image')
    await stage.expectVariable('total', image)
    await bench.expectStatus(/^Paused before “repeat 9/)
    await stage.expectListLength('pixels', '100 items')
  }
  await timeline.jump('Next image')
  await bench.expectFinished()
  await files.openProject(projectText('None', [changeTotal(1)]))
  await timeline.jump('Start paused')
  await expect(blocks.on('when ⚑ clicked')).toHaveClass(/bg-running/)
  await timeline.openJumps()
  await expect(timeline.jumpTo('Next image')).toBeDisabled()
  await expect(timeline.jumpTo('Next image')).toHaveText(/This program loads no images/)
})

test('a run can start paused: with Shift on the flag, with a key, with Step, and from the Jump menu', async ({
  bench,
  stage,
  files,
  timeline,
  page,
}) => {
  await files.openProject(projectText('Start', [changeTotal(1, 'a'), changeTotal(2, 'b')]))
  const ways = [
    () => bench.flag.click({ modifiers: ['Shift'] }),
    () => page.keyboard.press('Control+Shift+Enter'),
    () => bench.pressStep(),
    () => timeline.jump('Start paused'),
  ]
  for (const start of ways) {
    await start()
    await bench.expectStatus(/^Paused before “when/)
    await stage.expectVariable('total', '0')
    for (const next of [/change total by 1/, /change total by 2/]) {
      await bench.pressStep()
      await bench.expectStatus(next)
    }
    await stage.expectVariable('total', '1')
    await bench.pressStop()
  }
})

test('the record says where it begins, and Back ends there', async ({ bench, stage, files, timeline }) => {
  await files.openProject(projectText('Two', [changeTotal(1, 'a'), changeTotal(2, 'b')]))
  await bench.pressFlag()
  await bench.expectFinished()
  await timeline.scrubTo('start')
  await expect(bench.status.getByRole('status')).toContainText('This is the start of the run.')
  await expect(timeline.back).toBeDisabled()
  await files.openProject(projectText('Long', [endless]))
  await bench.pressTurbo()
  await bench.pressFlag()
  await bench.expectStatus('Running in turbo')
  await bench.pressPause()
  await timeline.scrubTo('start')
  await expect(bench.status.getByRole('status')).toContainText(
    /The record begins here: \d{2,},\d{3} blocks back\./,
  )
  await expect(timeline.back).toBeDisabled()
  const first = await stage.readVariable('total')
  await bench.pressStep()
  await expect(timeline.back).toBeEnabled()
  await bench.pressStep()
  await timeline.pressBack()
  await timeline.pressBack()
  await expect(timeline.back).toBeDisabled()
  expect(await stage.readVariable('total')).toBe(first)
})

test('"Run to here" starts a run that pauses at a block, goes on to another, and is for steps only', async ({
  bench,
  blocks,
  stage,
  files,
  timeline,
  page,
}) => {
  await files.openProject(withOwnBlock())
  await timeline.openMenu(blocks.on('when ⚑ clicked'))
  await expect(timeline.item('Run to here')).toHaveCount(0)
  await expect(timeline.item('Pause here')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await timeline.choose(blocks.on('change total by 6'), 'Run to here')
  await bench.expectStatus('Paused before “change total by 6”, as you asked')
  await stage.expectVariable('total', '4')
  await timeline.choose(blocks.on('set total to'), 'Run to here')
  await bench.expectStatus('Paused before “set total to 7”, as you asked')
  await stage.expectVariable('total', '33')
})

test('the menu of an own block leads to what it does, wherever that is', async ({
  blocks,
  files,
  timeline,
}) => {
  const far: Project = JSON.parse(withOwnBlock())
  const stacks = far.stacks.map((stack, i) => (i === 0 ? stack : { ...stack, x: 3000, y: 4000 }))
  await files.openProject(JSON.stringify({ ...far, stacks }))
  await expect(blocks.on('define grow')).not.toBeInViewport()
  await timeline.choose(blocks.on('grow'), 'Show what it does')
  await expect(blocks.on('define grow')).toBeInViewport()
  await expect(blocks.on('change total by 6')).toBeInViewport()
})

test('a breakpoint pauses the run before its block, in turbo with the same numbers', async ({
  bench,
  blocks,
  stage,
  files,
  timeline,
}) => {
  await files.openProject(withOwnBlock())
  await timeline.choose(blocks.on('change total by 6'), 'Pause here')
  await expect(timeline.signs).toHaveCount(1)
  for (const turbo of [false, true]) {
    if (turbo) await bench.pressTurbo()
    else await bench.setSpeed(100)
    await bench.pressFlag()
    for (const total of ['4', '15', '26']) {
      await stage.expectVariable('total', total)
      await bench.expectStatus('Paused before “change total by 6”, as you asked')
      await expect(blocks.on('change total by 6')).toHaveClass(/bg-running/)
      await bench.pressGoOn()
    }
    await bench.expectFinished()
  }
  await timeline.choose(blocks.on('change total by 6'), "Don't pause here")
  await expect(timeline.signs).toHaveCount(0)
  await bench.pressFlag()
  await bench.expectFinished()
})

test('a breakpoint moves along with its block, is not in the file, and goes when the block is deleted', async ({
  bench,
  blocks,
  files,
  timeline,
  page,
}) => {
  await files.openProject(projectText('Two', [changeTotal(1, 'a'), changeTotal(2, 'b')]))
  await timeline.choose(blocks.on('change total by 2'), 'Pause here')
  await blocks.move(blocks.on('change total by 2'), { at: { x: 500, y: 500 } })
  await expect(timeline.signs).toHaveCount(1)
  await bench.pressUndo()
  await expect(timeline.signs).toHaveCount(1)
  await bench.pressFlag()
  await bench.expectStatus('Paused before “change total by 2”, as you asked')
  expect((await files.saveProject()).text).not.toContain('pause')
  await blocks.on('change total by 2').click(GRIP)
  await page.keyboard.press('Delete')
  await expect(timeline.signs).toHaveCount(0)
  await bench.pressUndo()
  await expect(blocks.on('change total by 2')).toBeVisible()
  await expect(timeline.signs).toHaveCount(0)
  await bench.pressFlag()
  await bench.expectFinished()
})
