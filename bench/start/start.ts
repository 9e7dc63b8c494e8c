/** `npm run bench -- --start`: how soon the page can be seen, run and touched, on this computer and on one four times slower. */
import type { Browser, Page } from '@playwright/test'
import { type BrowserPlaces, withBrowser } from '../browser/chromium'
import type { BenchFolders } from '../folders'
import { type MachineLoad, machineLoad } from '../timing/machine'
import { contestOf } from './openings'
import { type Found, foundWords, rowOf, type StartRow } from './rows'
import { firstVisit, secondVisit, whileOpen } from './trials'
import { openAnother, openFile } from './visits'

export interface StartReport {
  readonly rounds: number
  readonly rows: readonly StartRow[]
  /** Who is not here, and how they could be. */
  readonly missing: readonly string[]
  readonly machine: MachineLoad
}

export interface StartWishes {
  /** An odd number, so that there is a middle one. */
  readonly rounds: number
  /** Rows whose id begins so; null for all. */
  readonly only: string | null
  /** Hears of each visit's figures at once: all rounds take minutes. */
  tell(line: string): void
}

/** Something to find out in each round. */
interface Trial {
  readonly id: string
  readonly name: string
  find(browser: Browser, rate: number): Promise<Found>
}

const RATES = [1, 4]

export function measureStart(
  folders: BenchFolders,
  { url, ...places }: BrowserPlaces,
  { rounds, only, tell }: StartWishes,
): Promise<StartReport> {
  return withBrowser({ url, ...places }, async (browser) => {
    const { openings, largest, missing } = await contestOf(browser, folders, url)
    const trials: Trial[] = openings.map((opening) => ({
      id: opening.id,
      name: opening.name,
      find: (_, rate) => firstVisit(browser, opening, rate),
    }))
    const [flagship] = openings
    if (!flagship) throw new Error('Nothing takes part.')
    const during = (id: string, name: string, act: (page: Page) => Promise<void>) =>
      trials.push({ id, name, find: (_, rate) => whileOpen(browser, flagship, rate, act) })
    trials.push({
      id: 'again-flagship',
      name: 'The flagship, a second visit',
      find: (_, rate) => secondVisit(browser, flagship, rate),
    })
    during('open-example', `Opening ${largest.name} from the flagship`, (page) =>
      openAnother(page, largest.name),
    )
    during('open-file', 'Opening the same as a file', (page) => openFile(page, largest.project))

    const wanted = trials.filter(({ id }) => only === null || id.startsWith(only))
    const contests = RATES.flatMap((rate) => wanted.map((trial) => ({ trial, rate, found: [] as Found[] })))
    for (let round = 0; round < rounds; round++)
      for (const { trial, rate, found } of contests) {
        const one = await trial.find(browser, rate)
        found.push(one)
        tell(`Round ${round + 1} of ${rounds}: ${trial.id} at ${rate}x: ${foundWords(one)}`)
      }
    const rows = contests.map(({ trial: { id, name }, rate, found }) =>
      rowOf({ id, name, throttle: rate }, found),
    )
    return { rounds, rows, missing, machine: machineLoad() }
  })
}
