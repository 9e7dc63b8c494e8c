/**
 * `npm run bench -- --stop`: how long it takes from a click on Stop until the page shows that a program which would
 * never end was stopped; and from the flag behind that, and from other buttons. The page is throttled, as on a slow tablet.
 */
import type { Browser } from '@playwright/test'
import type { Digits } from '../../src/data/mnist/digits'
import { type BrowserPlaces, freshPage, withBrowser } from '../browser/chromium'
import { OVER } from '../browser/over'
import { debuggingSession, type Throttling, throttle, throttleAndMeasure } from '../browser/throttle'
import { Visit } from '../browser/visit'
import type { Answer } from '../browser/watch'
import { type BenchFolders, readDigits } from '../folders'
import { EXAMPLE } from '../networks/size'
import { type MachineLoad, machineLoad } from '../timing/machine'
import type { Attempt } from './attempt'
import { type ButtonSpreads, type Pressed, pressOn } from './buttons'
import { type Trial, trials } from './programs'
import { longestStretch } from './stretch'
import { buttonSpreads, type Summary, summaryOf } from './summary'

export interface StopReport extends Summary, ButtonSpreads {
  readonly seed: number
  readonly throttling: Throttling
  readonly machine: MachineLoad
}

const COUNT = 200
const RATE = 4

export async function measureStop(
  { root }: BenchFolders,
  places: BrowserPlaces,
  seed: number,
): Promise<StopReport> {
  const digits = await readDigits(root, EXAMPLE)
  return withBrowser(places, async (browser) => {
    const all = trials(seed, COUNT)
    const { throttling, attempts, pressed } = await tryAll(browser, places.url, all, digits)
    const spreads = buttonSpreads(attempts, pressed)
    return { seed, throttling, ...summaryOf(attempts), ...spreads, machine: machineLoad() }
  })
}

async function tryAll(browser: Browser, url: string, all: readonly Trial[], digits: Digits) {
  const page = await freshPage(browser)
  const visit = new Visit(page)
  await visit.arrive(url)
  const session = await debuggingSession(page)
  const throttling = await throttleAndMeasure(page, session, RATE)
  const attempts: Attempt[] = []
  const pressed: Pressed[] = []
  for (const trial of all) {
    // Opening is not what is measured.
    await throttle(session, 1)
    await visit.open(trial.project)
    await visit.turnTurboOn()
    await throttle(session, RATE)
    const answer = await stopOne(visit, trial)
    if (answer.milliseconds !== null) pressed.push(...(await pressOn(visit, trial)))
    const { name, long, delay } = trial
    attempts.push({ name, long, delay, stretch: await longestStretch(trial, digits), ...answer })
  }
  return { throttling, attempts, pressed }
}

async function stopOne(visit: Visit, { delay }: Trial): Promise<Answer> {
  const answer = await visit.watchStop(OVER)
  await visit.press(visit.flag)
  await new Promise((resolve) => setTimeout(resolve, delay))
  await visit.press(visit.stop)
  return answer()
}
