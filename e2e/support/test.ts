/**
 * The `test` of all specs. It hands out the helpers, and holds every test to three promises that no page may break
 * at any time: no error in the console, no request to another server, nothing that the security policy refuses.
 */
import { type BrowserContext, test as base } from '@playwright/test'
import { Blocks } from './blocks'
import { Charts } from './charts'
import { DrawingPad } from './drawing-pad'
import { expect, LONGEST_TEST } from './expect'
import { Files } from './files'
import { Inspecting } from './inspecting'
import { Levels } from './levels'
import { ListFiles } from './list-files'
import { OwnImages } from './own-images'
import { Report } from './report'
import { Stage } from './stage'
import { Timeline } from './timeline'
import { Watchers } from './watchers'
import { Workbench } from './workbench'

interface Helpers {
  /** The page: bar, run controls, status line, menu. */
  readonly bench: Workbench
  /** The workspace and its toolbox. */
  readonly blocks: Blocks
  /** What the program shows. */
  readonly stage: Stage
  /** The Test report on the stage. */
  readonly report: Report
  /** The lists on the stage, as numbers, bars or pictures. */
  readonly watchers: Watchers
  readonly charts: Charts
  /** The drawing pad on the stage. */
  readonly pad: DrawingPad
  /** Back and forth in a run, and where it pauses. */
  readonly timeline: Timeline
  /** Looking into a run that stands still. */
  readonly inspecting: Inspecting
  /** Lists as files, and compared. */
  readonly listFiles: ListFiles
  /** The program in other languages. */
  readonly levels: Levels
  /** Images of somebody's own: the dialog and the card. */
  readonly own: OwnImages
  /** Saving, opening, dropping. */
  readonly files: Files
}

interface Promises {
  /** Errors that a test provokes on purpose. */
  readonly expectedErrors: RegExp | null
  readonly promises: void
}

export const test = base.extend<Helpers & Promises>({
  expectedErrors: [null, { option: true }],
  promises: [
    async ({ context, baseURL, expectedErrors }, use, info) => {
      info.setTimeout(LONGEST_TEST)
      await withoutFilePickers(context)
      const broken: string[] = []
      const note = (words: string) => {
        if (!expectedErrors?.test(words)) broken.push(words)
      }
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') note(message.text())
      })
      context.on('weberror', (error) => note(String(error.error())))
      context.on('request', (request) => {
        const url = request.url()
        const own = url.startsWith(baseURL!) || url.startsWith('data:') || url.startsWith(`blob:${baseURL}`)
        if (!own) note(`a request to ${url}`)
      })
      await reportViolations(context)
      await use()
      expect(broken).toEqual([])
    },
    { auto: true },
  ],
  bench: async ({ page }, use) => use(new Workbench(page)),
  blocks: async ({ page }, use) => use(new Blocks(page)),
  stage: async ({ page }, use) => use(new Stage(page)),
  report: async ({ page }, use) => use(new Report(page)),
  watchers: async ({ page }, use) => use(new Watchers(page)),
  charts: async ({ page }, use) => use(new Charts(page)),
  pad: async ({ page }, use) => use(new DrawingPad(page)),
  timeline: async ({ page }, use) => use(new Timeline(page)),
  inspecting: async ({ page }, use) => use(new Inspecting(page)),
  listFiles: async ({ page }, use) => use(new ListFiles(page)),
  levels: async ({ page }, use) => use(new Levels(page)),
  own: async ({ page }, use) => use(new OwnImages(page)),
  files: async ({ page }, use) => use(new Files(page)),
})

export { expect }

/** Keeps saving and opening to downloads and file choosers, which tests can answer. */
async function withoutFilePickers(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])
      Reflect.deleteProperty(window, name)
  })
}

async function reportViolations(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`The policy refused ${blockedURI} (${violatedDirective}).`),
    )
  })
}
