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

export const SIZE = { width: 1280, height: 800 }

/** Somebody who has never been there: nothing kept, nothing cached. */
export const stranger = (browser: Browser): Promise<BrowserContext> => browser.newContext({ viewport: SIZE })

export const BLOCK = '.blocklyBlockCanvas > .blocklyDraggable'

/** The page's own. */
export const MARKS: Marks = {
  picture: '[data-first-picture]',
  living: BLOCK,
  flag: 'button.run-key.flag',
  // A short program may be over within a frame.
  running: { place: 'section.status strong', words: '^(Running|Finished)' },
}

export function example(page: string, id: string, name: string, words: string): Opening {
  return {
    id,
    name: words,
    url: name === '' ? page : `${page}#example=${name}`,
    marks: MARKS,
    block: BLOCK,
    visitor: stranger,
  }
}
