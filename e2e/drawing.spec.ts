/** Drawing for a program: by hand and by keys, at any time, and what the network sees of it. */

import type { BlockNode } from '../src/core/project/project'
import { boxOf } from './support/box'
import { changeTotal, projectText } from './support/projects'
import { expect, test } from './support/test'

const whenDrawn: readonly BlockNode[] = [
  { type: 'events_draw', id: 'when drawn' },
  { type: 'data_drawing', id: 'load', args: { width: '10', list: 'drawn' } },
  { type: 'variables_change', id: 'count drawings', args: { variable: 'drawings', by: 1 } },
  {
    type: 'variables_set',
    id: 'ink',
    args: { variable: 'ink', value: { type: 'lists_sum', id: 'sum', args: { list: 'drawn' } } },
  },
]

/** Counts its drawings, and how much ink is on the last one. */
const drawnFor = (...flag: BlockNode[]) =>
  projectText('Drawn', flag, {
    variables: ['total', 'drawings', 'ink'].map((name) => ({
      id: name === 'total' ? 'v' : name,
      name,
      value: 0,
      shown: true,
    })),
    lists: [{ id: 'drawn', name: 'drawn', values: [], shown: true }],
    stacks: [
      { x: 40, y: 40, blocks: [{ type: 'events_flag', id: 'flag' }, ...flag] },
      { x: 40, y: 300, blocks: whenDrawn },
    ],
  })

const endlessly: BlockNode = { type: 'control_forever', id: 'loop', args: { body: [changeTotal(1)] } }

const TOP = { x: 0.5, y: 0.2 }
const BOTTOM = { x: 0.5, y: 0.8 }

test('each stroke of the mouse starts “when I draw”, though the flag was never pressed', async ({
  bench,
  files,
  pad,
  stage,
}) => {
  await files.openProject(drawnFor())
  await bench.setSpeed(100)
  await pad.expectOnPaper('The pad is empty.')
  await pad.drawLine(TOP, BOTTOM)
  await stage.expectVariable('drawings', '1')
  await stage.expectListLength('drawn', '100 items')
  await bench.expectFinished()
  await pad.drawLine({ x: 0.3, y: 0.5 }, { x: 0.7, y: 0.5 })
  await stage.expectVariable('drawings', '2')
  await pad.expectOnPaper('2 strokes on the pad.')
})

test('one stroke can be taken back, or all of them', async ({ bench, files, pad, stage }) => {
  await files.openProject(drawnFor())
  await bench.setSpeed(100)
  await pad.drawLine(TOP, BOTTOM)
  await pad.drawLine({ x: 0.2, y: 0.5 }, { x: 0.8, y: 0.5 })
  await stage.expectVariable('drawings', '2')
  await pad.undo()
  await pad.expectOnPaper('1 stroke on the pad.')
  await stage.expectVariable('drawings', '3')
  await pad.clear()
  await pad.expectOnPaper('The pad is empty.')
  await pad.expectSeen(/all white/)
  // An empty pad is no drawing.
  await bench.expectFinished()
  await stage.expectVariable('drawings', '3')
})

test('keys move a pen, put it down and lift it', async ({ bench, files, pad, stage }) => {
  await files.openProject(drawnFor())
  await bench.setSpeed(100)
  await pad.paper.focus()
  await pad.press('ArrowUp 8')
  await expect(pad.card.getByText('Pen up, column 15, row 7')).toBeAttached()
  await pad.press('Space', 'ArrowDown 16')
  await expect(pad.card.getByText('Pen down, column 15, row 23')).toBeAttached()
  await stage.expectVariable('ink', '0')
  await pad.press('Space')
  await stage.expectVariable('drawings', '1')
  await pad.expectOnPaper('1 stroke on the pad.')
  await pad.expectSeen(/columns 5 to 6, rows 2 to 10/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a finger draws, and the page stays where it is', async ({ page, files, pad }) => {
    await files.openProject(drawnFor())
    await page.getByRole('tab', { name: 'Stage' }).click()
    await pad.paper.scrollIntoViewIfNeeded()
    const before = await pad.paper.boundingBox()
    await pad.drawLineByFinger(BOTTOM, TOP)
    await pad.expectOnPaper('1 stroke on the pad.')
    await pad.drawLineByFinger(TOP, BOTTOM)
    await pad.expectOnPaper('2 strokes on the pad.')
    expect(await pad.paper.boundingBox()).toEqual(before)
    await expect(pad.paper).toHaveCSS('touch-action', 'none')
    await pad.centring.scrollIntoViewIfNeeded()
    for (const each of await pad.card.getByRole('button').or(pad.centring).all())
      expect((await boxOf(each)).height).toBeGreaterThanOrEqual(44)
  })
})

for (const mode of ['stepwise', 'in turbo'])
  test(`a drawing comes in between two blocks of a program that runs ${mode}, and it goes on`, async ({
    bench,
    files,
    pad,
    stage,
  }) => {
    await files.openProject(drawnFor(endlessly))
    if (mode === 'stepwise') await bench.setSpeed(100)
    else await bench.pressTurbo()
    await pad.card.getByRole('button', { name: 'Drawing pad' }).click()
    await bench.pressFlag()
    await bench.expectStatus(/^Running/)
    await pad.drawLine(TOP, BOTTOM)
    await expect.poll(() => stage.readVariable('drawings')).toBeGreaterThanOrEqual(1)
    const total = await stage.readVariable('total')
    await expect.poll(() => stage.readVariable('total')).toBeGreaterThan(total)
    await bench.expectStatus(/^Running/)
    await bench.pressPause()
    // A paused program looks at a drawing, too, and then stands where it stood.
    const paused = await stage.readVariable('total')
    const drawings = await stage.readVariable('drawings')
    await pad.drawLine({ x: 0.2, y: 0.5 }, { x: 0.8, y: 0.5 })
    await expect.poll(() => stage.readVariable('drawings')).toBeGreaterThan(drawings)
    await bench.expectStatus(/^Paused/)
    expect(await stage.readVariable('total')).toBe(paused)
    await bench.pressStop()
  })

test('a small stroke in a corner fills what the network sees, unless centring is switched off', async ({
  bench,
  files,
  pad,
  stage,
}) => {
  await files.openProject(drawnFor())
  await bench.setSpeed(100)
  await pad.drawLine({ x: 0.15, y: 0.1 }, { x: 0.15, y: 0.4 })
  await pad.expectSeen(/columns 5 to 6, rows 2 to 10/)
  await stage.expectVariable('drawings', '1')
  await expect(pad.centring).toBeChecked()
  await pad.toggleCentring()
  await expect(pad.centring).not.toBeChecked()
  await pad.expectSeen(/columns 1 to 2, rows 1 to [45]/)
  // The program gets to see the difference at once.
  await stage.expectVariable('drawings', '2')
  await bench.reload()
  await expect(pad.centring).not.toBeChecked()
})

test('going back over a drawing brings back the one before, on the pad and in the program', async ({
  bench,
  files,
  pad,
  stage,
  timeline,
}) => {
  await files.openProject(drawnFor())
  await bench.setSpeed(100)
  await pad.drawLine(TOP, BOTTOM)
  await stage.expectVariable('drawings', '1')
  await bench.expectFinished()
  const one = await stage.readVariable('ink')
  await pad.drawLine({ x: 0.2, y: 0.5 }, { x: 0.8, y: 0.5 })
  await stage.expectVariable('drawings', '2')
  await bench.expectFinished()
  const both = await stage.readVariable('ink')
  for (const presses of [1, 2, 3, 4, 5]) {
    await timeline.pressBack()
    await pad.expectOnPaper(presses < 5 ? '2 strokes on the pad.' : '1 stroke on the pad.')
  }
  await stage.expectVariable('drawings', '1')
  expect(await stage.readVariable('ink')).toBe(one)
  await timeline.scrubTo('end')
  await pad.expectOnPaper('2 strokes on the pad.')
  await stage.expectVariable('drawings', '2')
  expect(await stage.readVariable('ink')).toBe(both)
})
