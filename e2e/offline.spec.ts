/** Without the internet, and from one version to the next: no half-old page, and nobody's work is harmed. */
import type { Page } from '@playwright/test'
import { exampleNames, projectText } from './support/projects'
import { openSite, type Site } from './support/site'
import { test as base, expect } from './support/test'
import { Workbench } from './support/workbench'

const test = base.extend<{ readonly site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for it
  site: async ({}, use) => {
    const site = await openSite()
    await use(site)
    await site.close()
  },
  baseURL: async ({ site }, use) => use(site.url),
})

test.use({ ownVisit: true })

/** Until everything is kept, and this tab's own files come from there. */
const expectKeptOffline = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')

const versionOf = (page: Page) =>
  page.evaluate(() => document.querySelector('meta[name="blockgrad-version"]')?.getAttribute('content'))

/** The names of all files that a tab has loaded. */
const loadedBy = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /\/assets\/(.*)$/.exec(name)?.[1])
      .filter((name) => name !== undefined),
  )

const cachesIn = (page: Page) => page.evaluate(async () => (await caches.keys()).length)

test.describe('with a service worker', () => {
  test.use({ withServiceWorker: true })

  test('with the network off, every example opens, and a network learns and is exported to all languages', async ({
    page,
    context,
    bench,
    levels,
    site,
  }) => {
    await bench.visit()
    await expectKeptOffline(page)
    await site.goAway()
    await context.setOffline(true)
    const before = site.reached.length
    expect(before).toBeGreaterThan(10)
    await bench.reload()

    await test.step('every example opens', async () => {
      for (const name of exampleNames()) await bench.showExample(name)
    })

    await test.step('a network learns, and is exported to all languages', async () => {
      await bench.showExample('level-2-matrices')
      await bench.pressTurbo()
      await bench.pressFlag()
      await bench.expectFinished()
      for (const level of ['NumPy', 'PyTorch', 'C', 'Scratch'] as const) {
        await levels.open(level)
        const { bytes } = await levels.download()
        expect(bytes.length).toBeGreaterThan(100_000)
      }
    })
    expect(site.reached.slice(before)).toEqual([])
  })

  test('a host that is half updated changes nothing; once it is whole, the new version is offered in each tab, and a tab that stays has all its own files', async ({
    page,
    context,
    bench,
    levels,
    site,
  }) => {
    await bench.visit('example=first-list-picture')
    await expectKeptOffline(page)
    const old = await versionOf(page)
    const next = await site.publishNext()
    expect(next).not.toBe(old)

    await test.step('of a host that is half updated, nothing is taken', async () => {
      await site.mixUp()
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready
        await registration.update().catch(() => {})
        const installing = registration.installing
        if (installing)
          await new Promise<void>((resolve) => {
            installing.onstatechange = () =>
              ['redundant', 'activated'].includes(installing.state) && resolve()
          })
      })
      await context.setOffline(true)
      await bench.reload()
      expect(await versionOf(page)).toBe(old)
      await context.setOffline(false)
      await site.putRight()
    })

    const oldFiles = await loadedBy(page)
    const other = new Workbench(await context.newPage())
    await test.step('a whole one is offered, in each tab', async () => {
      await other.visit()
      await other.expectNotice('A newer Blockgrad is here.')
      await bench.expectNotice('A newer Blockgrad is here.')
      expect(await versionOf(other.page)).toBe(old)
    })

    await test.step('one tab takes it and the other goes on with the old one', async () => {
      await other.page.getByRole('button', { name: 'Use it now' }).click()
      await expect.poll(() => versionOf(other.page)).toBe(next)
      await other.expectBlocks()
      for (const name of await loadedBy(other.page)) expect(oldFiles).not.toContain(name)
      expect(await versionOf(page)).toBe(old)
      expect(await cachesIn(page)).toBe(2)
      await levels.open('NumPy')
      await bench.showExample('one-neuron')
      expect(await loadedBy(page)).toEqual(expect.arrayContaining(oldFiles))
    })

    await test.step('and takes it later, with its work, after which nothing of the old one is kept', async () => {
      await bench.rename('Changed in the old one')
      await page.getByRole('button', { name: 'Use it now' }).click()
      await expect.poll(() => versionOf(page).catch(() => null)).toBe(next)
      await bench.expectName('Changed in the old one')
      await expect.poll(() => cachesIn(page)).toBe(1)
    })
  })
})

test.describe('an older page', () => {
  test.use({ expectedErrors: /VersionError/ })

  const NEWER = JSON.stringify({ ...JSON.parse(projectText('From tomorrow', [])), version: 3, dreams: [1] })

  test('leaves drafts of a newer one alone, and says so', async ({ page, bench }) => {
    await bench.visit('example=first-list-picture')
    await bench.expectKept()
    await page.evaluate(keepDrafts, NEWER)
    await page.evaluate(() => sessionStorage.clear())
    await page.goto('./favicon.svg')
    await bench.visit()
    await bench.expectNotice('“From tomorrow” was made with a newer Blockgrad than this page.')
    await bench.rename('Mine')
    await bench.expectKept()
    await expect.poll(() => page.evaluate(newerDrafts)).toEqual([NEWER, NEWER])
    await page.getByRole('button', { name: 'Load it anew' }).click()
    await bench.expectNotice('“From tomorrow” was made with a newer Blockgrad than this page.')
    expect(await page.evaluate(newerDrafts)).toEqual([NEWER, NEWER])
  })

  test('lets a newer one bring all drafts into another form, and says that nothing is kept any more', async ({
    page,
    bench,
  }) => {
    await bench.visit('example=first-list-picture')
    await bench.expectKept()
    await page.evaluate(raiseVersion)
    await bench.rename('Too old')
    await bench.expectNotice('A newer Blockgrad keeps your projects on this device.')
    await expect(bench.status.getByText('Nothing is being saved on this device.')).toBeVisible()
    await bench.visit()
    await bench.expectNotice('A newer Blockgrad keeps your projects on this device.')
    expect(
      await page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version)),
    ).toContain(2)
  })
})

/** Two drafts of a newer version: one that somebody worked on, and one that was only looked at. */
function keepDrafts(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('blockgrad')
    opening.onerror = reject
    opening.onsuccess = () => {
      const writing = opening.result.transaction('drafts', 'readwrite')
      for (const touched of [true, false])
        writing.objectStore('drafts').put({
          id: `newer ${touched}`,
          name: 'From tomorrow',
          when: Date.now() + 1000,
          text,
          unsaved: false,
          touched,
          example: null,
        })
      writing.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

function newerDrafts(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('blockgrad')
    opening.onerror = reject
    opening.onsuccess = () => {
      const reading = opening.result.transaction('drafts').objectStore('drafts').getAll()
      reading.onsuccess = () => {
        opening.result.close()
        const drafts: { readonly id: string; readonly text: string }[] = reading.result
        resolve(drafts.filter(({ id }) => id.startsWith('newer')).map(({ text }) => text))
      }
    }
  })
}

function raiseVersion(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('blockgrad', 2)
    opening.onerror = reject
    opening.onblocked = reject
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}
