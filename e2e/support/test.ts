/**
 * The `test` of all specs. It hands out the page, which most tests share, and the helpers, and holds every test to the
 * three promises that no page may break at any time.
 */
// biome-ignore-all lint/style/noNonNullAssertion: playwright.config.ts gives a base URL
import { test as base } from '@playwright/test'
import { Blocks } from './blocks'
import { Charts } from './charts'
import { Desk } from './desk'
import { DrawingPad } from './drawing-pad'
import { expect, LONGEST_TEST } from './expect'
import { Files } from './files'
import { GradientCheck } from './gradient-check'
import { Inspecting } from './inspecting'
import { LessonPanel } from './lesson'
import { Levels } from './levels'
import { ListFiles } from './list-files'
import { OwnImages } from './own-images'
import { prepareContext, watchPromises } from './promises'
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
  /** “Is my backprop true?” on the stage. */
  readonly gradients: GradientCheck
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
  /** The path of lessons, and the panel of one. */
  readonly lesson: LessonPanel
  /** The program in other languages. */
  readonly levels: Levels
  /** Images of somebody's own: the dialog and the card. */
  readonly own: OwnImages
  /** Saving, opening, dropping. */
  readonly files: Files
}

interface Options {
  /** For a test of first visits, of what is stored, or that changes the browser itself: a browser of its own. */
  readonly ownVisit: boolean
  /** With service workers, which no other test has. It needs a visit of its own. */
  readonly withServiceWorker: boolean
  /** Errors that a test provokes on purpose. */
  readonly expectedErrors: RegExp | null
}

interface Held {
  readonly promises: void
}

interface WorkerHelpers {
  /** The one page that tests share. */
  readonly desk: Desk
}

export const test = base.extend<Helpers & Options & Held, WorkerHelpers>({
  ownVisit: [false, { option: true }],
  withServiceWorker: [false, { option: true }],
  expectedErrors: [null, { option: true }],
  desk: [
    async ({ browser }, use) => {
      const desk = new Desk(browser)
      await use(desk)
      await desk.close()
    },
    { scope: 'worker' },
  ],
  // A finger has to be there when the browser's window is made.
  context: async ({ context, desk, baseURL, ownVisit, withServiceWorker, hasTouch }, use) => {
    if (ownVisit || hasTouch) await prepareContext(context, withServiceWorker)
    await use(ownVisit || hasTouch ? context : await desk.context(baseURL!))
  },
  promises: [
    async ({ context, baseURL, expectedErrors }, use, info) => {
      info.setTimeout(LONGEST_TEST)
      const watching = watchPromises(context, baseURL!, expectedErrors)
      await use()
      expect(watching.end()).toEqual([])
    },
    { auto: true },
  ],
  // After the promises, so that clearing up belongs to the test that made it necessary.
  page: async (
    { context, desk, ownVisit, hasTouch, viewport, colorScheme, reducedMotion, promises: _ },
    use,
    info,
  ) => {
    if (ownVisit || hasTouch) {
      const page = await context.newPage()
      if (!ownVisit) await new Workbench(page).visit('example=first-list-picture')
      return use(page)
    }
    await use(await desk.sitDown({ viewport, colorScheme, reducedMotion }))
    // A worker in which a test has failed ends, and its page with it.
    if (info.errors.length === 0) await desk.leave()
  },
  bench: async ({ page }, use) => use(new Workbench(page)),
  blocks: async ({ page }, use) => use(new Blocks(page)),
  stage: async ({ page }, use) => use(new Stage(page)),
  report: async ({ page }, use) => use(new Report(page)),
  gradients: async ({ page }, use) => use(new GradientCheck(page)),
  watchers: async ({ page }, use) => use(new Watchers(page)),
  charts: async ({ page }, use) => use(new Charts(page)),
  pad: async ({ page }, use) => use(new DrawingPad(page)),
  timeline: async ({ page }, use) => use(new Timeline(page)),
  inspecting: async ({ page }, use) => use(new Inspecting(page)),
  listFiles: async ({ page }, use) => use(new ListFiles(page)),
  lesson: async ({ page }, use) => use(new LessonPanel(page)),
  levels: async ({ page }, use) => {
    const levels = new Levels(page)
    await use(levels)
    levels.leave()
  },
  own: async ({ page }, use) => use(new OwnImages(page)),
  files: async ({ page }, use) => use(new Files(page)),
})

export { expect }
