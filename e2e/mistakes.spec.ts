/** A mistake stops the run at its block, and the words say where, what was found and what was expected. */
import { changeTotal, projectText, setTotal } from './support/projects'
import { expect, test } from './support/test'

const pixels = { id: 'l', name: 'pixels', values: [1, 2, 3], shown: true }
const lists = [pixels]
const item = (index: number) => ({ type: 'lists_item', id: 'item', args: { index, list: 'l' } })

for (const mode of ['block by block', 'turbo'] as const) {
  test(`an item that is not there is named at the block and in the status line, ${mode}`, async ({
    bench,
    blocks,
    stage,
    files,
  }) => {
    await files.openProject(projectText('Mistake', [setTotal(7), setTotal(item(101), 'bad')], { lists }))
    if (mode === 'turbo') await bench.pressTurbo()
    else await bench.setSpeed(100)
    await bench.pressFlag()
    await bench.expectStatus(/^There is no item 101 in pixels: it has 3 items/)
    await expect(blocks.bubble).toContainText('There is no item 101 in pixels: it has 3 items')
    await expect(blocks.stopped).toHaveAttribute('aria-label', /^item, 101, of, pixels/)
    // What ran before stays to be looked at; the block at fault stored nothing.
    await stage.expectVariable('total', '7')
  })
}

test('"Show me the block" brings back a block that was scrolled out of sight', async ({
  bench,
  blocks,
  files,
  page,
}) => {
  const project = JSON.parse(projectText('Mistake', [setTotal(item(0), 'bad')], { lists }))
  project.stacks.push({ x: 40, y: 3_000, blocks: [{ type: 'control_stop', id: 'far' }] })
  await files.openProject(JSON.stringify(project))
  await bench.pressFlag()
  await bench.expectStatus(/^There is no item 0 in pixels/)
  await page.mouse.move(500, 500)
  await page.mouse.wheel(0, 2_000)
  await expect(blocks.on('item 0 of pixels')).not.toBeInViewport()
  await page.getByRole('button', { name: 'Show me the block' }).click()
  await expect(blocks.on('item 0 of pixels')).toBeInViewport()
})

test('the bubble is put away with its badge, and gone with the next run', async ({
  bench,
  blocks,
  files,
}) => {
  await files.openProject(projectText('Mistake', [setTotal(item(4), 'bad')], { lists }))
  await bench.pressFlag()
  await expect(blocks.bubble).toBeVisible()
  await bench.page.getByRole('button', { name: 'Hide what is wrong here' }).click()
  await expect(blocks.bubble).toBeHidden()
  await blocks.type(blocks.hole('item 4 of pixels', 4), 3)
  await bench.pressFlag()
  await bench.expectFinished()
  await expect(blocks.stopped).toHaveCount(0)
  await expect(bench.page.locator('.bg-mark')).toHaveCount(0)
})

test('the first number that is not one stops the run, and nothing is stored', async ({
  bench,
  blocks,
  stage,
  files,
}) => {
  const zeroByZero = { type: 'maths_divide', id: 'divide', args: { a: 0, b: 0 } }
  await files.openProject(projectText('Not a number', [setTotal(5), setTotal(zeroByZero, 'bad')]))
  await bench.pressFlag()
  await bench.expectStatus(/0 ÷ 0/)
  await expect(blocks.bubble).toContainText('0 ÷ 0')
  await stage.expectVariable('total', '5')
})

for (const mode of ['block by block', 'turbo'] as const)
  test(`after a mistake you can open the list and step back to where the variable changed, ${mode}`, async ({
    bench,
    blocks,
    stage,
    files,
    page,
  }) => {
    const hidden = [{ ...pixels, shown: false }]
    const total = { type: 'variables_get', id: 'get', args: { variable: 'v' } }
    const itemOf = { type: 'lists_item', id: 'item', args: { index: total, list: 'l' } }
    const again = { type: 'lists_add', id: 'add', args: { value: 1, list: 'l' } }
    const more = { type: 'control_repeat', id: 'more', args: { times: 5, body: [again] } }
    await files.openProject(
      projectText('Mistake', [setTotal(7), changeTotal(5, 'plus'), more, setTotal(itemOf, 'bad')], {
        lists: hidden,
      }),
    )
    await bench.setSpeed(100)
    if (mode === 'turbo') await bench.pressTurbo()
    await bench.pressFlag()
    await bench.expectStatus(/^There is no item 12 in pixels/)
    await expect(stage.list('pixels')).toHaveCount(0)
    await bench.status.getByRole('button', { name: 'Open the list pixels' }).click()
    await stage.expectListLength('pixels', '8 items')
    await expect(stage.list('pixels')).toBeInViewport()
    await expect(stage.list('pixels').locator(':focus')).toHaveCount(1)
    await page.mouse.move(0, 0)
    await bench.status.getByRole('button', { name: 'Step back to where total changed' }).click()
    await bench.expectStatus('Paused before “change total by 5”')
    await expect(blocks.on('change total by 5')).toHaveClass(/bg-running/)
    await stage.expectVariable('total', '7')
    await bench.pressStep()
    await stage.expectVariable('total', '12')
  })
