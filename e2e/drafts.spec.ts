/** Nothing is lost: not by a reload, not by a closed tab, not by two tabs; and where nothing can be kept, it says so. */
import { expect, test } from './support/test'
import { Workbench } from './support/workbench'

/** Sooner there than the flagship, where it does not matter which project it is. */
const SMALL = 'example=first-list-picture'

test('a reload finds the project as it was, and runs nothing', async ({ bench }) => {
  await bench.rename('Still here')
  await bench.expectKept()
  await bench.reload()
  await bench.expectName('Still here')
  await bench.expectStatus('Press the green flag to start.')
  await bench.expectKept()
})

test('an example that nobody changed is there again after a reload, with its introduction', async ({
  bench,
  stage,
}) => {
  await bench.showExample('one-neuron')
  await bench.expectKept()
  await bench.reload()
  await bench.expectName('One neuron')
  await expect(stage.region.getByText('This is the smallest network there is')).toBeVisible()
})

test('a block that was moved, deleted or undone is found as it was left', async ({ page, bench }) => {
  await bench.showExample('first-list-picture')
  const blocks = page.locator('.blocklyBlockCanvas .blocklyDraggable')
  const before = await blocks.count()
  await page.locator('.blocklyBlockCanvas .blocklyText').filter({ hasText: 'show' }).first().click()
  await page.keyboard.press('Delete')
  await expect(blocks).not.toHaveCount(before)
  const after = await blocks.count()
  await bench.expectKept()
  await bench.reload()
  await expect(blocks).toHaveCount(after)
})

test.describe('in several visits', () => {
  test.use({ ownVisit: true })

  test('looking at an example leaves nothing behind that hides real work', async ({
    page,
    context,
    bench,
  }) => {
    await bench.visit(SMALL)
    await bench.rename('Real work')
    await bench.expectKept()
    await page.close()
    const look = new Workbench(await context.newPage())
    await look.visit('example=one-neuron')
    await look.expectKept()
    await look.page.close()
    const next = new Workbench(await context.newPage())
    await next.visit()
    await next.expectName('Real work')
  })

  test('a closed tab is found again, with changes of a moment ago', async ({ page, context, bench }) => {
    await bench.visit(SMALL)
    await bench.rename('Closed too early')
    await bench.expectKept()
    await page.close()
    const next = new Workbench(await context.newPage())
    await next.visit()
    await next.expectName('Closed too early')
  })

  test('two tabs do not write over one another', async ({ context, bench: first }) => {
    await first.visit(SMALL)
    await first.rename('First')
    await first.expectKept()
    const second = new Workbench(await context.newPage())
    await second.visit()
    await second.expectName('Zero or one, the Scratch way')
    await second.rename('Second')
    await second.expectKept()
    await first.rename('First again')
    await first.expectKept()
    await first.reload()
    await second.reload()
    await first.expectName('First again')
    await second.expectName('Second')
  })

  test('handing over leaves no trace, in no tab, and the next pupil starts afresh', async ({
    page,
    context,
    bench,
  }) => {
    await bench.visit(SMALL)
    await bench.rename('A secret')
    await bench.expectKept()
    const other = new Workbench(await context.newPage())
    await other.visit(SMALL)
    await other.rename('Another secret')
    await other.expectKept()
    const before = await page.evaluate(everythingKept)
    for (const secret of ['A secret', 'Another secret']) expect(before).toContain(secret)
    await bench.choose('Hand over…')
    await page.getByRole('button', { name: 'Hand over', exact: true }).click()
    for (const { page, expectName } of [bench, other]) {
      await page.waitForURL(/\/$/)
      await expectName('Zero or one, the Scratch way')
    }
    for (const tab of [page, other.page]) expect(await tab.evaluate(everythingKept)).not.toContain('secret')
  })

  test.describe('without storage', () => {
    test.use({ expectedErrors: /Storage is off|The disk is full/ })

    test('where nothing can be stored, the page starts and says so for good', async ({ page, bench }) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'indexedDB', {
          value: {
            open() {
              throw new DOMException('Storage is off.', 'SecurityError')
            },
          },
        })
      })
      await bench.visit(SMALL)
      const words = 'Nothing is being saved on this device. Use Save to this computer.'
      await expect(bench.status.getByText(words)).toBeVisible()
      await bench.rename('Not kept')
      await bench.expectAlive()
      await expect(bench.status.getByText(words)).toBeVisible()
      const asks = await page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
      expect(asks).toBe(true)
    })

    test('a write that fails is not called kept', async ({ page, bench }) => {
      await bench.visit(SMALL)
      await page.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('The disk is full.', 'QuotaExceededError')
        }
      })
      await bench.rename('Too large')
      await expect(bench.status.getByText('Nothing is being saved on this device.')).toBeVisible()
    })
  })
})

/** All that a page keeps on the device, as text. */
async function everythingKept(): Promise<string> {
  const result = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await result(indexedDB.open(name))
    for (const store of database.objectStoreNames)
      found.push(await result(database.transaction(store).objectStore(store).getAll()))
    database.close()
  }
  return JSON.stringify(found)
}
