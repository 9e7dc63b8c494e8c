/**
 * `npm run bench -- --class`: a room of thirty that opens the page from the teacher's computer within ten seconds, over plain
 * http and the network's own address. Thirty browsers on one computer would measure that computer. So a first browser
 * shows what a fresh visit asks for; then pupils who are nothing but a network ask for just that, in the same order and
 * forms and over six connections each, as browsers do; and in the middle of them a browser comes and presses the flag.
 */
import { Agent, get } from 'node:http'
import type { Browser } from '@playwright/test'
import { type BrowserPlaces, withBrowser } from '../browser/chromium'
import { type Opening, OURS, stranger } from '../start/editors'
import { arrive, atRest, pressFlag } from '../start/visits'
import { type MachineLoad, machineLoad } from '../timing/machine'
import { median } from '../timing/median'

const PUPILS = 30
/** Milliseconds in which all of them come, evenly. */
const RUSH = 10_000
const CONNECTIONS = 6

export interface ClassReport {
  readonly url: string
  readonly visits: number
  /** What one fresh visit asks for. */
  readonly files: number
  readonly bytes: number
  /** Pupils who have got all of it. */
  readonly served: number
  /** Milliseconds from coming to having it all. */
  readonly middleMs: number
  readonly slowestMs: number
  /** Milliseconds from the address to the running program, of a browser alone and of one that comes in the middle of the rush. */
  readonly aloneMs: number
  readonly amongMs: number
  readonly machine: MachineLoad
}

interface Asked {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

export function measureClass({ url, ...places }: BrowserPlaces): Promise<ClassReport> {
  return withBrowser({ url, ...places }, async (browser) => {
    const opening: Opening = {
      id: 'class',
      name: 'A pupil',
      url,
      marks: OURS,
      block: null,
      visitor: stranger,
    }
    const asked = await whatAVisitAsksFor(browser, opening)
    const aloneMs = await start(browser, opening)
    const middle = pause(RUSH / 2).then(() => start(browser, opening))
    const visits = await Promise.allSettled(
      Array.from({ length: PUPILS }, async (_, pupil) => {
        await pause((pupil * RUSH) / PUPILS)
        const begun = performance.now()
        const bytes = await fetchAll(asked)
        return { milliseconds: performance.now() - begun, bytes }
      }),
    )
    const amongMs = await middle
    const served = visits.flatMap((visit) => (visit.status === 'fulfilled' ? visit.value : []))
    const times = served.map(({ milliseconds }) => Math.round(milliseconds))
    return {
      url,
      visits: PUPILS,
      files: asked.length,
      bytes: served[0]?.bytes ?? Number.NaN,
      served: served.length,
      middleMs: median(times),
      slowestMs: Math.max(...times),
      aloneMs,
      amongMs,
      machine: machineLoad(),
    }
  })
}

/** Until the page has come to rest, in the order of asking. */
async function whatAVisitAsksFor(browser: Browser, opening: Opening): Promise<readonly Asked[]> {
  const context = await opening.visitor(browser)
  const asked: Promise<Asked>[] = []
  context.on('request', (request) => {
    if (request.url().startsWith(opening.url))
      asked.push(request.allHeaders().then((headers) => ({ url: request.url(), headers })))
  })
  await atRest(await arrive(context, opening, 1), 1)
  const all = await Promise.all(asked)
  await context.close()
  return all
}

async function start(browser: Browser, opening: Opening): Promise<number> {
  const context = await opening.visitor(browser)
  const { runningMs } = await pressFlag(await arrive(context, opening, 1), opening, 1)
  await context.close()
  return Math.round(runningMs ?? Number.NaN)
}

/** Gives how many bytes came. */
async function fetchAll(asked: readonly Asked[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const counts = await Promise.all(asked.map((each) => fetchOne(each, agent)))
  agent.destroy()
  return counts.reduce((sum, count) => sum + count, 0)
}

const fetchOne = ({ url, headers }: Asked, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    // Headers that begin with a colon are HTTP/2's way of writing the address.
    const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')))
    get(url, { agent, headers: sent }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${url} answered ${response.statusCode}.`))
      let count = 0
      response.on('data', (bytes: Uint8Array) => {
        count += bytes.length
      })
      response.on('end', () => resolve(count))
      response.on('error', reject)
    }).on('error', reject)
  })

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
