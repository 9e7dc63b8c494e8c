/** A loop without an end never takes the page with it: it can be stopped in both modes, and everything goes on. */
import { endless, projectText } from './support/projects'
import { expect, test } from './support/test'

const SLOW_BLOCK = {
  type: 'control_forever',
  id: 'loop',
  args: { body: [{ type: 'lists_fill', id: 'fill', args: { list: 'l', count: 1_000_000, value: 1 } }] },
}
const CALLS_ITSELF = projectText('Calls itself', [{ type: 'my_call', id: 'call', procedure: 'p' }], {
  stacks: [
    {
      x: 40,
      y: 40,
      blocks: [
        { type: 'events_flag', id: 'flag' },
        { type: 'my_call', id: 'call', procedure: 'p' },
      ],
    },
    {
      x: 40,
      y: 240,
      blocks: [
        { type: 'my_define', id: 'head', signature: { id: 'p', name: 'again', inputs: [], returns: false } },
        { type: 'my_call', id: 'inner', procedure: 'p' },
      ],
    },
  ],
})

for (const mode of ['block by block', 'turbo'] as const) {
  test(`stop ends an endless loop ${mode}, and the page answers all the time`, async ({
    bench,
    stage,
    files,
  }) => {
    await files.openProject(projectText('Endless', [endless]))
    if (mode === 'turbo') await bench.pressTurbo()
    else await bench.setSpeed(100)
    await bench.pressFlag()
    await bench.expectStatus(mode === 'turbo' ? /^Running in turbo/ : /^Running: /)
    await expect.poll(() => stage.readVariable('total')).toBeGreaterThan(1_000)
    await bench.expectAlive()
    await bench.rename('Still answers')
    await bench.expectName('Still answers')
    await bench.pressStop()
    await bench.expectStatus(/^Stopped/, 2_000)
    const held = await stage.readVariable('total')
    await bench.expectAlive()
    expect(await stage.readVariable('total')).toBe(held)
    await bench.pressFlag()
    await bench.expectStatus(/^Running/)
  })
}

test('stop is heard between blocks that work on a million numbers', async ({ bench, files }) => {
  const lists = [{ id: 'l', name: 'long', values: [], shown: true }]
  await files.openProject(projectText('Slow blocks', [SLOW_BLOCK], { lists }))
  await bench.pressTurbo()
  await bench.pressFlag()
  await bench.expectStatus(/^Running in turbo/)
  await bench.expectAlive()
  await bench.pressStop()
  await bench.expectStatus(/^Stopped/, 2_000)
})

test('an own block that calls itself forever ends with words, not with a crash', async ({ bench, files }) => {
  await files.openProject(CALLS_ITSELF)
  await bench.pressTurbo()
  await bench.pressFlag()
  await bench.expectStatus(/again called itself 100,000 times/)
  await bench.expectAlive()
})

test('a list that asks for more than there is stops at its block, not with the tab', async ({
  bench,
  blocks,
  files,
}) => {
  const fill = { type: 'lists_fill', id: 'fill', args: { list: 'l', count: 1e9, value: 1 } }
  const lists = [{ id: 'l', name: 'greedy', values: [], shown: true }]
  await files.openProject(projectText('Greedy', [fill], { lists }))
  await bench.pressFlag()
  await bench.expectStatus(/greedy/)
  await expect(blocks.stopped).toHaveAttribute('aria-label', /^fill, greedy/)
  await bench.expectAlive()
})
