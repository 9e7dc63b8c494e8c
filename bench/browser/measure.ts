/** `npm run bench -- --browser`: what turbo is like where it is used, beside C on the same machine in the same rounds. */
import type { Browser } from '@playwright/test'
import type { Contender } from '../contenders/contender'
import { peers } from '../contenders/peers'
import { strictWeights } from '../contenders/strict'
import type { BenchFolders } from '../folders'
import { EXAMPLE_NAMES, EXAMPLE_WORDS, repeated, training } from '../networks/example'
import { EXAMPLE } from '../networks/size'
import { prepareTask } from '../standard/prepare-task'
import { type Row, rowsOf } from '../standard/rows'
import { contest } from '../timing/contest'
import { type MachineLoad, machineLoad } from '../timing/machine'
import { type BrowserPlaces, withBrowser } from './chromium'
import { firstPass } from './first-pass'
import { type LivePictures, livePictures } from './live'

export interface BrowserReport {
  readonly rounds: number
  readonly rows: readonly Row[]
  readonly machine: MachineLoad
  readonly live: readonly (LivePictures & { readonly id: string })[]
}

const ROUNDS = 5
/** Some seconds of turbo. */
const PASSES = 100

const STRICT_ROW = 'c-strict'

export function measureBrowser(folders: BenchFolders, places: BrowserPlaces): Promise<BrowserReport> {
  return withBrowser(places, async (browser) => ({
    rounds: ROUNDS,
    rows: await firstPasses(browser, places.url, folders),
    live: await live(browser, places.url, folders),
    machine: machineLoad(),
  }))
}

async function firstPasses(browser: Browser, url: string, folders: BenchFolders): Promise<readonly Row[]> {
  const task = await prepareTask(folders, 'elements', {
    suffix: '',
    size: EXAMPLE,
    images: Number.POSITIVE_INFINITY,
  })
  const ours = EXAMPLE_NAMES.map((example): Contender => {
    const project = training(folders.root, example, EXAMPLE)
    return {
      id: `browser-turbo-${example}`,
      name: `From the flag to the end of the first pass in Chromium, ${EXAMPLE_WORDS[example]}`,
      images: task.images,
      pass: () => firstPass(browser, url, project),
    }
  })
  const strict = peers(folders, task).filter(({ id }) => id === STRICT_ROW)
  const results = await contest([...ours, ...strict], ROUNDS)
  return rowsOf(results, STRICT_ROW, strictWeights(folders, task), new Map())
}

async function live(browser: Browser, url: string, { root }: BenchFolders): Promise<BrowserReport['live']> {
  const all: BrowserReport['live'][number][] = []
  for (const example of EXAMPLE_NAMES) {
    const project = repeated(training(root, example, EXAMPLE), PASSES)
    all.push({ id: `browser-live-${example}`, ...(await livePictures(browser, url, project)) })
  }
  return all
}
