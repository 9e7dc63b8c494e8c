/** Browsers that can't run compiled code: turbo still runs, says that it is slow, and gives the same numbers. */
import { counting, projectText } from './support/projects'
import { expect, test } from './support/test'

const MISSING = {
  'no WebAssembly': 'delete globalThis.WebAssembly;',
  'a WebAssembly that a policy refuses':
    'WebAssembly.Module = function () { throw new WebAssembly.CompileError(); };',
  'a WebAssembly without SIMD': 'WebAssembly.validate = () => false;',
}

test.describe('in an older browser', () => {
  test.use({ ownVisit: true })

  for (const [what, script] of Object.entries(MISSING)) {
    test(`with ${what}, turbo says so and runs all the same`, async ({ bench, stage, files, context }) => {
      // An init script reaches pages only, and programs run in the worker.
      await context.route(/worker[^/]*\.js/, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: script + (await response.text()) })
      })
      await bench.visit('example=first-list-picture')
      await expect(bench.turbo).toHaveText(/slow here/)
      await files.openProject(projectText('Counting', [counting(100_000)]))
      await bench.pressTurbo()
      await bench.expectNotice(/as fast as the hare/)
      await bench.pressFlag()
      await bench.expectFinished()
      expect(await stage.readVariable('total')).toBe(100_000)
    })
  }
})

test('where nothing is missing, turbo has nothing to say', async ({ bench }) => {
  await expect(bench.turbo).toHaveText('Turbo')
})
