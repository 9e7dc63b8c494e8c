/** Breakpoints with a condition: pausing before a block only when something holds, in either mode at the same moments. */
import { changeTotal, projectText, setTotal } from './support/projects'
import { expect, test } from './support/test'

/** For i = 1 … 20: total becomes i × i, and is added to the list “squares”. */
const squares = () => {
  const i = (id: string) => ({ type: 'variables_get', id, args: { variable: 'i' } })
  const body = [
    setTotal({ type: 'maths_multiply', id: 'square', args: { a: i('i1'), b: i('i2') } }, 'set'),
    { type: 'lists_add', id: 'add', args: { value: i('i3'), list: 'squares' } },
  ]
  const loop = { type: 'control_for_each', id: 'loop', args: { variable: 'i', from: 1, to: 20, body } }
  const project = JSON.parse(
    projectText('Squares', [loop, changeTotal(1, 'last')], {
      lists: [{ id: 'squares', name: 'squares', values: [], shown: true }],
    }),
  )
  project.variables.push({ id: 'i', name: 'i', value: 0, shown: true })
  return JSON.stringify(project)
}

test.beforeEach(async ({ files }) => {
  await files.openProject(squares())
})

test('a breakpoint with a condition pauses only when it holds, in turbo with the same numbers', async ({
  bench,
  blocks,
  stage,
  timeline,
}) => {
  await timeline.pauseWhen(blocks.on('add i to'), { look: 'total', is: '≥', number: '324' })
  await expect(timeline.signs).toHaveAccessibleName('The run pauses here when total ≥ 324')
  for (const turbo of [false, true]) {
    if (turbo) await bench.pressTurbo()
    else await bench.setSpeed(100)
    await bench.pressFlag()
    for (const i of ['18', '19', '20']) {
      await stage.expectVariable('i', i)
      await bench.expectStatus('Paused before “add … to squares”, because total ≥ 324')
      await expect(blocks.on('add i to')).toHaveClass(/bg-running/)
      await bench.pressGoOn()
    }
    await bench.expectFinished()
  }
})

test('a condition can ask for an item of a list, its length, and another variable', async ({
  bench,
  blocks,
  stage,
  timeline,
}) => {
  await bench.setSpeed(100)
  const block = blocks.on('add i to')
  await timeline.pauseWhen(block, { look: 'an item of squares', item: '7', is: '=', number: '7' })
  await expect(timeline.signs).toHaveAccessibleName('The run pauses here when item 7 of squares = 7')
  await bench.pressFlag()
  await stage.expectVariable('i', '8')
  await timeline.pauseWhen(block, { look: 'the length of squares', is: '>', number: '10' })
  await bench.pressGoOn()
  await stage.expectVariable('i', '12')
  await timeline.pauseWhen(block, { look: 'i', is: '=', variable: 'total' })
  await bench.pressFlag()
  await bench.expectStatus('Paused before “add … to squares”, because i = total')
  await stage.expectVariable('i', '1')
  await bench.pressGoOn()
  await bench.expectFinished()
})

test('the dialog says what is missing, what it will do, and takes the breakpoint away again', async ({
  bench,
  blocks,
  timeline,
}) => {
  const block = blocks.on('add i to')
  await timeline.choose(block, 'Pause here only when…')
  await expect(bench.dialog.getByText('add … to squares')).toBeVisible()
  await bench.answer('OK')
  await expect(bench.dialog.getByText('Type the number to compare with')).toBeVisible()
  await bench.dialog.getByRole('textbox', { name: 'Compare with: number' }).fill('-0,5')
  await expect(bench.dialog.getByText('It pauses when total = -0.5.')).toBeVisible()
  await bench.answer('Never mind')
  await expect(timeline.signs).toHaveCount(0)
  await timeline.choose(block, 'Pause here')
  await timeline.pauseWhen(block, { look: 'total', is: '>', number: '5' })
  await expect(timeline.signs).toHaveCount(1)
  await timeline.choose(block, 'Change when it pauses…')
  await expect(bench.dialog.getByRole('textbox', { name: 'Compare with: number' })).toHaveValue('5')
  await bench.answer("Don't pause here")
  await expect(timeline.signs).toHaveCount(0)
})
