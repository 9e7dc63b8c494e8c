/**
 * One open page for many tests. Opening it costs a hundred times more than giving it another project, so a worker
 * keeps one, and clears it up after each test as a person would: run stopped, dialogs closed, an empty project open.
 * What a test left behind elsewhere shows when the page is compared with how it was at the very first: whatever
 * differs, and be it a folded card, makes the desk open the page anew.
 */
// biome-ignore-all lint/style/noNonNullAssertion: a test gets the page's context first, and that opens the page
import type { Browser, BrowserContext, Page, PlaywrightTestOptions } from '@playwright/test'
import { clearUp, forgetKeys, look, putBack } from './desk-in-page'
import { expect } from './expect'
import { projectText } from './projects'
import { prepareContext } from './promises'
import { Workbench } from './workbench'

/** What a test may ask for and still share the page. */
type Surroundings = Pick<PlaywrightTestOptions, 'viewport' | 'colorScheme' | 'reducedMotion'>

const USUAL = {
  viewport: { width: 1280, height: 720 },
  colorScheme: 'light',
  reducedMotion: 'no-preference',
} as const satisfies Surroundings

/** On the page between two tests. */
const NOTHING = projectText('Nothing yet', [], { variables: [] })

/** A place of the page's own origin where nothing of the page runs and writes to its storage. */
const ASIDE = '**/aside'

export class Desk {
  private page: Page | null = null
  /** How the page looks when nobody has touched it. */
  private clean = ''

  constructor(private readonly browser: Browser) {}

  /** The context of the one page. */
  async context(baseURL: string): Promise<BrowserContext> {
    this.page ??= await this.firstPage(baseURL)
    return this.page.context()
  }

  /** The page, clean, in the surroundings that a test wants. */
  async sitDown(wanted: Surroundings): Promise<Page> {
    const page = this.page!
    if (this.clean === '') await this.openAnew(page)
    await surround(page, wanted)
    return page
  }

  /** Clears up after a test. */
  async leave(): Promise<void> {
    const page = this.page!
    // A narrow window shows one thing at a time, and a press on the way may have led there in a wide one, too.
    if ((await page.locator('main[data-tab="blocks"]').count()) === 0) {
      await page.setViewportSize({ width: 390, height: 844 })
      // A dialog that is still open would be in a mouse's way.
      await page.locator('.tabs [role="tab"]').first().dispatchEvent('click')
    }
    await surround(page, USUAL)
    await page.mouse.move(0, 0)
    const isCleared = await page.evaluate(clearUp, NOTHING)
    await page.evaluate(forgetKeys)
    if (!isCleared || (await page.evaluate(look)) !== this.clean) await this.openAnew(page)
  }

  async close(): Promise<void> {
    await this.page?.context().close()
  }

  private async firstPage(baseURL: string): Promise<Page> {
    const context = await this.browser.newContext({ baseURL, hasTouch: false, isMobile: false, ...USUAL })
    await prepareContext(context)
    return context.newPage()
  }

  /** A visit like the first one, except that somebody has pressed the flag before. */
  private async openAnew(page: Page): Promise<void> {
    await page.route(ASIDE, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
    )
    await page.goto('./aside')
    await page.unroute(ASIDE)
    const session = await page.context().newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(page.url()).origin,
      storageTypes: 'local_storage,indexeddb',
    })
    await session.detach()
    await page.evaluate(putBack)
    await page.goto('./')
    await new Workbench(page).expectBlocks()
    expect(await page.evaluate(clearUp, NOTHING)).toBe(true)
    await page.evaluate(forgetKeys)
    this.clean = await page.evaluate(look)
  }
}

/** A test may have changed them by itself, so they are set without asking how they are. */
async function surround(page: Page, { viewport, colorScheme, reducedMotion }: Surroundings): Promise<void> {
  if (viewport) await page.setViewportSize(viewport)
  await page.emulateMedia({ colorScheme, reducedMotion })
}
