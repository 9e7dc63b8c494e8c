/** What one round finds out: visits by somebody new, by somebody who comes again, and openings while the page is open. */
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Opening } from './editors'
import { type Found, longestTask, NOTHING } from './rows'
import type { Times } from './stopwatch'
import { arrive, atRest, beginAgain, dragBlock, pressFlag } from './visits'

/** Nothing kept, nothing cached. */
export const firstVisit = (browser: Browser, opening: Opening, rate: number): Promise<Found> =>
  allQuestions(opening, rate, (ask) => withVisitor(browser, opening, ask))

/** The page comes from the browser's own cache: the same visitor was there before, in another tab. */
export const secondVisit = (browser: Browser, opening: Opening, rate: number): Promise<Found> =>
  allQuestions(opening, rate, (ask) =>
    withVisitor(browser, opening, async (context) => {
      const before = await arrive(context, opening, 1)
      await atRest(before, 1)
      await before.close()
      return ask(context)
    }),
  )

/** From something that is done on the open page until other blocks are there, counted from when it was done. */
export const whileOpen = (
  browser: Browser,
  opening: Opening,
  rate: number,
  act: (page: Page) => Promise<void>,
): Promise<Found> =>
  withVisitor(browser, opening, async (context) => {
    const page = await arrive(context, opening, rate)
    await atRest(page, rate)
    const begun = await beginAgain(page)
    await act(page)
    const times = await atRest(page, rate)
    const since = (time: number | null) => (time === null ? null : time - begun)
    return { ...NOTHING, pictureMs: since(times.livingMs), longestTaskMs: longestTask(times) }
  })

/** A visitor for each question, since a press changes what comes after it. */
async function allQuestions(
  opening: Opening,
  rate: number,
  visit: (ask: (context: BrowserContext) => Promise<Times>) => Promise<Times>,
): Promise<Found> {
  const seen = await visit(async (context) => atRest(await arrive(context, opening, rate), rate))
  const run = opening.marks.flag
    ? await visit(async (context) => pressFlag(await arrive(context, opening, rate), opening, rate))
    : null
  const drag = opening.block
    ? await visit(async (context) => dragBlock(await arrive(context, opening, rate), opening, rate))
    : null
  return {
    pictureMs: seen.pictureMs,
    longestTaskMs: longestTask(seen),
    flagMs: run?.pressedMs ?? null,
    runningMs: run?.runningMs ?? null,
    dragMs: drag?.dragMs ?? null,
  }
}

async function withVisitor<T>(
  browser: Browser,
  opening: Opening,
  use: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await opening.visitor(browser)
  // A file chooser, which a program can answer.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'))
  try {
    return await use(context)
  } finally {
    await context.close()
  }
}
