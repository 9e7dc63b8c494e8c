/** How what somebody does with one stack grows with its length: the main thread's processor time, and the longest task in it. */
import type { Page } from '@playwright/test'
import { type BrowserPlaces, freshPage, withBrowser } from '../browser/chromium'
import { debuggingSession } from '../browser/throttle'
import { Visit } from '../browser/visit'
import { ACTIONS } from './hand'

export const LENGTHS = [100, 300, 1_000, 3_000, 4_990] as const
const PATIENCE = 600_000

export interface LongRow {
  readonly id: string
  readonly points: readonly LongPoint[]
  /** Between the two longest stacks, time grew as length to this power: 1 is linear. */
  readonly exponent: number
}

export interface LongPoint {
  readonly blocks: number
  /** The main thread's processor time until the page is quiet again: what else the computer does is no part of it. */
  readonly ms: number
  readonly longestTaskMs: number
}

export interface LongReport {
  readonly rows: readonly LongRow[]
}

export async function measureLong(places: BrowserPlaces): Promise<LongReport> {
  const points = new Map<string, LongPoint[]>(ACTIONS.map(([id]) => [id, []]))
  for (const blocks of LENGTHS)
    await withBrowser(places, async (browser) => {
      const page = await freshPage(browser)
      page.setDefaultTimeout(PATIENCE)
      await page.addInitScript(noteLongTasks)
      const visit = new Visit(page)
      await visit.arrive(places.url)
      for (const [id, action] of ACTIONS)
        points.get(id)?.push({ blocks, ...(await measure(page, () => action(visit, blocks))) })
    })
  return {
    rows: [...points].map(([id, its]) => ({ id, points: its, exponent: exponent(its) })),
  }
}

async function measure(page: Page, action: () => Promise<void>): Promise<Omit<LongPoint, 'blocks'>> {
  const session = await debuggingSession(page)
  await session.send('Performance.enable')
  const threadTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1_000
  }
  await page.evaluate(quiet)
  await page.evaluate(longestTask)
  const before = await threadTime()
  await action()
  await page.evaluate(quiet)
  const ms = (await threadTime()) - before
  const longestTaskMs = await page.evaluate(longestTask)
  await session.detach()
  return { ms, longestTaskMs }
}

function exponent(points: readonly LongPoint[]): number {
  const [less, more] = points.slice(-2)
  if (!less || !more) return Number.NaN
  return Math.log(more.ms / less.ms) / Math.log(more.blocks / less.blocks)
}

type Noting = { longest?: number }

/** Runs in the page from its beginning. A task shorter than 50 ms is none that a browser tells of. */
function noteLongTasks(): void {
  const noting = globalThis as Noting
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noting.longest = Math.max(noting.longest ?? 0, duration)
  }).observe({ entryTypes: ['longtask'] })
}

/** Runs in the page: the longest task since the last look, 0 where none was long. */
function longestTask(): number {
  const noting = globalThis as Noting
  const { longest = 0 } = noting
  noting.longest = 0
  return longest
}

/** Runs in the page: resolves when several frames in a row came without delay. */
async function quiet(): Promise<void> {
  let calm = 0
  for (let last = performance.now(); calm < 6; ) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))
    const now = performance.now()
    calm = now - last < 150 ? calm + 1 : 0
    last = now
  }
}
