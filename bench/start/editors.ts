/** What is opened, and by which marks the stopwatch knows how far it is. */
import type { Browser, BrowserContext } from '@playwright/test'
import type { Marks } from './stopwatch'

/** An editor with something to open in it. */
export interface Opening {
  readonly id: string
  /** For people. */
  readonly name: string
  readonly url: string
  readonly marks: Marks
  /** A block that can be dragged; null where the workspace is empty. */
  readonly block: string | null
  /** A visitor to whom this opens. */
  visitor(browser: Browser): Promise<BrowserContext>
}

const SIZE = { width: 1280, height: 800 }

/** Somebody who has never been there: nothing kept, nothing cached. */
export const stranger = (browser: Browser): Promise<BrowserContext> => browser.newContext({ viewport: SIZE })

/** Somebody whose browser has kept this, but has nothing cached. */
export const acquainted =
  (kept: Awaited<ReturnType<BrowserContext['storageState']>>) =>
  (browser: Browser): Promise<BrowserContext> =>
    browser.newContext({ viewport: SIZE, storageState: kept })

export const BLOCK = '.blocklyBlockCanvas > .blocklyDraggable'

/** The page's own. */
export const OURS: Marks = {
  picture: '[data-first-picture]',
  living: BLOCK,
  flag: 'button.run-key.flag',
  // A short program may be over within a frame.
  running: { place: 'section.status strong', words: '^(Running|Finished)' },
}

/** A workspace without blocks, which can be seen by its drawers. Nothing in it runs. */
export const OURS_EMPTY: Marks = { ...OURS, living: '.blocklyToolbox', flag: null, running: null }

/** Blockly with nothing around it. */
export const BARE: Marks = { picture: null, living: BLOCK, flag: null, running: null }
