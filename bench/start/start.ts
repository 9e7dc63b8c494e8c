/** `npm run bench -- --start`: how soon the page can be seen, run and touched, on this computer and on one four times slower. */
import type { Browser } from '@playwright/test'
import { type BrowserPlaces, withBrowser } from '../browser/chromium'
import { type MachineLoad, machineLoad } from '../timing/machine'
import { example, type Opening } from './editors'
import { type Found, longestTask, NOTHING, rowOf, type StartRow } from './rows'
import { arrive, atRest, dragBlock, pressFlag } from './visits'

export interface StartReport {
  readonly rounds: number
  readonly rows: readonly StartRow[]
  readonly machine: MachineLoad
}

export interface StartWishes {
  /** An odd number, so that there is a middle one. */
  readonly rounds: number
  /** Rows whose id begins so; null for all. */
  readonly only: string | null
}

const RATES = [1, 4]

export function measureStart(places: BrowserPlaces, { rounds, only }: StartWishes): Promise<StartReport> {
  const openings = [example(places.url, 'flagship', '', 'The flagship')]
  const wanted = openings.filter(({ id }) => only === null || id.startsWith(only))
  const contests = RATES.flatMap((rate) => wanted.map((opening) => ({ opening, rate, found: [] as Found[] })))
  return withBrowser(places, async (browser) => {
    for (let round = 0; round < rounds; round++)
      for (const { opening, rate, found } of contests) found.push(await firstVisit(browser, opening, rate))
    return {
      rounds,
      rows: contests.map(({ opening, rate, found }) =>
        rowOf({ id: opening.id, name: opening.name, throttle: rate }, found),
      ),
      machine: machineLoad(),
    }
  })
}

/** A visitor for each question, since a press changes what comes after it. */
async function firstVisit(browser: Browser, opening: Opening, rate: number): Promise<Found> {
  const visit = async <T>(use: (page: Awaited<ReturnType<typeof arrive>>) => Promise<T>) => {
    const context = await opening.visitor(browser)
    try {
      return await use(await arrive(context, opening, rate))
    } finally {
      await context.close()
    }
  }
  const seen = await visit((page) => atRest(page, rate))
  const run = opening.marks.flag ? await visit((page) => pressFlag(page, opening, rate)) : null
  const drag = opening.block ? await visit((page) => dragBlock(page, opening)) : null
  return {
    ...NOTHING,
    pictureMs: seen.pictureMs,
    longestTaskMs: longestTask(seen),
    flagMs: run?.pressedMs ?? null,
    runningMs: run?.runningMs ?? null,
    dragMs: drag?.dragMs ?? null,
  }
}
