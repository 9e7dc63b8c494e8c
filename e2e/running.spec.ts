/** Running block by block: what glows, what changes, how fast, and how it is held. */
import { changeTotal, counting, projectText } from './support/projects'
import { expect, test } from './support/test'

test('the flag runs block by block: one block glows, and the variables change', async ({
  bench,
  blocks,
  stage,
}) => {
  await bench.openExample('Zero or one, the Scratch way')
  await bench.expectName('Zero or one, the Scratch way')
  await bench.setSpeed(70)
  await bench.pressFlag()
  await bench.expectStatus(/^Running: [\d,]+ blocks? so far$/)
  await expect(blocks.running).toHaveCount(1)
  await stage.expectVariable('images seen', '1')
  await expect(stage.picture('image')).toBeVisible()
  await bench.pressStop()
  await bench.expectStatus(/^Stopped/)
  await expect(blocks.running).toHaveCount(0)
})

test('the glow goes from block to block in the order of the program', async ({ bench, blocks, files }) => {
  await files.openProject(
    projectText('Three', [changeTotal(1, 'a'), changeTotal(2, 'b'), changeTotal(3, 'c')]),
  )
  for (const words of ['when ⚑ clicked', 'change total by 1', 'change total by 2', 'change total by 3']) {
    await bench.pressStep()
    await expect(blocks.on(words)).toHaveClass(/bg-running/)
    await expect(blocks.running).toHaveCount(1)
  }
  await bench.pressStep()
  await bench.expectFinished()
  await expect(blocks.running).toHaveCount(0)
})

test('the slider changes the pace while it runs', async ({ bench, files }) => {
  await files.openProject(projectText('Counting', [counting(1e9)]))
  await bench.setSpeed(0)
  await expect(bench.speed).toHaveAttribute('aria-valuetext', 'one block in two seconds')
  await bench.pressFlag()
  await bench.expectStatus(/^Running/)
  expect(await bench.stepsSoFar()).toBeLessThan(10)
  await bench.setSpeed(100)
  await expect(bench.speed).toHaveAttribute('aria-valuetext', 'as fast as block by block can be')
  await expect.poll(() => bench.stepsSoFar()).toBeGreaterThan(1_000)
  await bench.setSpeed(0)
  await expect(bench.speed).toHaveAttribute('aria-valuetext', 'one block in two seconds')
  // The last frame at full speed may still come; after it, two seconds pass for each block.
  await bench.expectAlive()
  const then = await bench.stepsSoFar()
  await bench.expectAlive()
  expect((await bench.stepsSoFar()) - then).toBeLessThan(1_000)
})

test('pause holds before a block, step runs exactly one, go on goes on', async ({ bench, stage, files }) => {
  await files.openProject(projectText('Counting', [counting(1e9)]))
  for (const next of ['when', 'repeat', 'change']) await bench.stepTo(next)
  await stage.expectVariable('total', '0')
  for (const total of ['1', '2', '3']) {
    await bench.stepTo('change')
    await bench.pressStep()
    await stage.expectVariable('total', total)
    await bench.expectStatus(/^Paused before “repeat /)
  }
  await bench.setSpeed(100)
  await bench.pressGoOn()
  await bench.expectStatus(/^Running/)
  await bench.pressPause()
  await bench.expectStatus(/^Paused before/)
  const held = await stage.readVariable('total')
  expect(held).toBeGreaterThanOrEqual(3)
  await bench.expectAlive()
  expect(await stage.readVariable('total')).toBe(held)
  await bench.stepTo('change')
  await bench.pressStep()
  await expect.poll(() => stage.readVariable('total')).toBe(held + 1)
})

test('stop leaves the numbers to look at, and the flag begins anew', async ({ bench, stage, files }) => {
  await files.openProject(projectText('Counting', [counting(1e9)]))
  await bench.setSpeed(90)
  await bench.pressFlag()
  await expect.poll(() => stage.readVariable('total')).toBeGreaterThan(20)
  await bench.pressStop()
  await bench.expectStatus(/^Stopped/)
  expect(await stage.readVariable('total')).toBeGreaterThan(20)
  await bench.setSpeed(0)
  await bench.pressFlag()
  await bench.expectStatus(/^Running/)
  await expect.poll(() => stage.readVariable('total')).toBeLessThan(5)
})

test('a change during a run is announced, and used at the next flag', async ({
  bench,
  blocks,
  stage,
  files,
}) => {
  await files.openProject(projectText('Counting', [counting(1e9)]))
  await bench.setSpeed(20)
  await bench.pressFlag()
  await bench.expectStatus(/^Running/)
  await blocks.type(blocks.hole('change total by', 1), 1000)
  await expect(bench.status.getByText('You changed the project while it runs.').first()).toBeVisible()
  await expect.poll(() => stage.readVariable('total')).toBeGreaterThan(0)
  expect(await stage.readVariable('total')).toBeLessThan(1000)
  // At this speed the run under way does not come to 1000 by itself.
  await bench.pressFlag()
  await expect.poll(() => stage.readVariable('total')).toBeGreaterThanOrEqual(1000)
  expect((await stage.readVariable('total')) % 1000).toBe(0)
})
