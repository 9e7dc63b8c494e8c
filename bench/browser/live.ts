/**
 * What live pictures cost: many passes in turbo on a page that draws them, and on one that never asks for the next
 * one, in turns. And whether the page is ever busy for so long that it does not answer.
 */
import type { Browser, Page } from '@playwright/test'
import type { Project } from '../../src/core/project/project'
import { median } from '../timing/median'
import { freshPage } from './chromium'
import { Visit } from './visit'
import { workerTime } from './worker-time'

/** How long the training took, in milliseconds, and how much longer with pictures: 0.05 is 5 %. */
export interface Cost {
  readonly withPictures: number
  readonly without: number
  readonly cost: number
}

export interface LivePictures {
  /** From the flag to the end. */
  readonly onTheClock: Cost
  /** The worker's processor time; null where the system does not say. */
  readonly inTheWorker: Cost | null
  /** The page's longest tasks of more than 50 ms during the runs with pictures, in milliseconds. */
  readonly longTasks: readonly number[]
}

interface Run {
  readonly clock: number
  readonly worker: number | null
}

const ROUNDS = 5

export async function livePictures(browser: Browser, url: string, project: Project): Promise<LivePictures> {
  const live = await visitWith(browser, url, project, noteLongTasks)
  const blind = await visitWith(browser, url, project, neverSeen)
  const runs = { live: [] as Run[], blind: [] as Run[] }
  // A round to warm up.
  await live.runToEnd()
  await blind.runToEnd()
  await live.page.evaluate(takeLongTasks)
  for (let round = 0; round < ROUNDS; round++) {
    runs.live.push(await run(browser, live))
    runs.blind.push(await run(browser, blind))
  }
  const longTasks = await live.page.evaluate(takeLongTasks)
  for (const { page } of [live, blind]) await page.context().close()
  const cost = (time: (run: Run) => number) => costOf(runs.live.map(time), runs.blind.map(time))
  return {
    onTheClock: cost(({ clock }) => clock),
    // biome-ignore lint/style/noNonNullAssertion: there are rounds, and the worker's time is known in all of them or in none
    inTheWorker: runs.live[0]!.worker === null ? null : cost(({ worker }) => worker!),
    longTasks: longTasks.toSorted((a, b) => b - a),
  }
}

async function run(browser: Browser, visit: Visit): Promise<Run> {
  const before = await workerTime(browser)
  const clock = await visit.runToEnd()
  const after = await workerTime(browser)
  return { clock, worker: after === null || before === null ? null : after - before }
}

function costOf(live: readonly number[], blind: readonly number[]): Cost {
  const [withPictures, without] = [median(live), median(blind)]
  return { withPictures, without, cost: withPictures / without - 1 }
}

async function visitWith(
  browser: Browser,
  url: string,
  project: Project,
  script: () => void,
): Promise<Visit> {
  const page: Page = await freshPage(browser)
  await page.addInitScript(script)
  const visit = new Visit(page)
  await visit.arrive(url)
  await visit.open(project)
  await visit.turnTurboOn()
  return visit
}

/** Runs in the page before its own scripts: the worker never hears that a picture was seen, so it sends no other. */
function neverSeen(): void {
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker, message: { kind?: string }, ...rest: unknown[]) {
    if (message.kind !== 'seen') Reflect.apply(post, this, [message, ...rest])
  }
}

/** Runs in the page before its own scripts. */
function noteLongTasks(): void {
  const tasks: number[] = []
  Reflect.set(window, 'longTasks', tasks)
  const note = (list: PerformanceObserverEntryList) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration))
  new PerformanceObserver(note).observe({ type: 'longtask' })
}

/** Runs in the page: the durations since the last time. */
function takeLongTasks(): number[] {
  return Reflect.get(window, 'longTasks').splice(0)
}
