/** Turbo: the same program with the same numbers, only faster, and at any time. */
import { createHash } from 'node:crypto'
import type { Project } from '../src/core/project/project'
import { runWithoutBrowser } from './support/command-line'
import { counting, projectText } from './support/projects'
import { expect, test } from './support/test'

test('turbo is thrown while it runs, and goes on from where it is', async ({ bench, stage, files }) => {
  await files.openProject(projectText('Counting', [counting(3_000_000)]))
  await bench.setSpeed(80)
  await bench.pressFlag()
  await expect.poll(() => stage.readVariable('total')).toBeGreaterThan(10)
  await bench.pressTurbo()
  await expect(bench.turbo).toHaveAttribute('aria-checked', 'true')
  await bench.expectFinished()
  expect(await stage.readVariable('total')).toBe(3_000_000)
})

test('turbo is thrown while the run is paused, and not a block is skipped or repeated', async ({
  bench,
  stage,
  files,
}) => {
  await files.openProject(projectText('Counting', [counting(1e9)]))
  await bench.setSpeed(90)
  await bench.pressFlag()
  await expect.poll(() => stage.readVariable('total')).toBeGreaterThan(10)
  await bench.pressPause()
  await bench.stepTo('change')
  const held = await stage.readVariable('total')
  await bench.pressTurbo()
  await bench.expectStatus(/^Paused before “change /)
  await bench.pressStep()
  await expect.poll(() => stage.readVariable('total')).toBe(held + 1)
})

test('turbo is switched off while it runs, and goes on block by block', async ({
  bench,
  stage,
  files,
  blocks,
}) => {
  await files.openProject(projectText('Counting', [counting(1_000_000_000)]))
  await bench.setSpeed(40)
  await bench.pressTurbo()
  await bench.pressFlag()
  await expect.poll(() => stage.readVariable('total')).toBeGreaterThan(1_000)
  await bench.pressTurbo()
  await expect(blocks.running).toHaveCount(1)
  await bench.pressPause()
  await bench.expectStatus(/^Paused before/)
  const held = await stage.readVariable('total')
  expect(held).toBeGreaterThan(1_000)
  await bench.stepTo('change')
  await bench.pressStep()
  await expect.poll(() => stage.readVariable('total')).toBe(held + 1)
})

test('switching back and forth changes no number', async ({ bench, stage, files }) => {
  test.setTimeout(60_000)
  const seed = 5
  const alone = await runWithoutBrowser('one-neuron', '--seed', String(seed))
  await bench.showExample('one-neuron')
  await bench.setSeed(seed)
  await bench.setSpeed(100)
  await bench.pressFlag()
  for (let i = 0; i < 6; i++) await bench.pressTurbo()
  await bench.expectFinished()
  await stage.keepNumbers()
  expectSame(JSON.parse((await files.saveProject()).text), alone)
})

for (const [example, how] of [
  ['level-2-matrices', 'turbo'],
  ['one-neuron', 'turbo'],
  ['one-neuron', 'block by block'],
  ['first-list-picture', 'block by block'],
] as const) {
  test(`${example} gives the very numbers of the command line, ${how}`, async ({ bench, stage, files }) => {
    test.setTimeout(60_000)
    const seed = 7
    const alone = await runWithoutBrowser(
      example,
      '--seed',
      String(seed),
      ...(how === 'turbo' ? ['--turbo'] : []),
    )
    await bench.showExample(example)
    await bench.setSeed(seed)
    if (how === 'turbo') await bench.pressTurbo()
    else await bench.setSpeed(100)
    await bench.pressFlag()
    await bench.expectFinished(40_000)
    await stage.keepNumbers()
    await bench.expectNotice(/^Kept/)
    expectSame(JSON.parse((await files.saveProject()).text), alone)
  })
}

/** Every variable and every list, to the last bit. */
function expectSame(saved: Project, alone: Awaited<ReturnType<typeof runWithoutBrowser>>): void {
  expect(Object.fromEntries(saved.variables.map(({ name, value }) => [name, value]))).toEqual(alone.variables)
  const lists = saved.lists.map(({ name, values }) => {
    const bytes = new Uint8Array(Float64Array.from(values, Number).buffer)
    return [name, { length: values.length, sha256: createHash('sha256').update(bytes).digest('hex') }]
  })
  expect(Object.fromEntries(lists)).toEqual(alone.lists)
}
