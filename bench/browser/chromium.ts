/** A Chromium with the built page in it, as the browser tests start one. */
import { createRequire } from 'node:module'
import type { Browser, Page } from '@playwright/test'

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What src/tasks/commands/bench.mjs served and found. */
export interface BrowserPlaces {
  readonly url: string
  readonly chromium: string | undefined
}

export function browserPlaces(): BrowserPlaces {
  const { BLOCKGRAD_URL: url, BLOCKGRAD_CHROMIUM: chromium } = process.env
  if (!url)
    throw new Error('The page is served by: npm run bench -- --browser, --class, --long, --start or --stop')
  return { url, chromium }
}

export async function withBrowser<T>(
  places: BrowserPlaces,
  use: (browser: Browser) => Promise<T>,
): Promise<T> {
  // Required when it is needed: Playwright can't be bundled, and most of the bench does without it.
  const playwright: typeof import('@playwright/test') = createRequire(import.meta.url)('@playwright/test')
  const browser = await playwright.chromium.launch({
    ...(places.chromium && { executablePath: places.chromium }),
    // Root, as in most containers, can start Chromium only without its sandbox.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...FLAGS],
  })
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}

/** A visitor of their own: nothing kept, nothing cached. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  // Opening and saving fall back to a file chooser and a download, which a program can answer.
  await context.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name)
  })
  return context.newPage()
}
