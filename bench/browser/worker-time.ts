/** The processor time of Chromium's workers. On a machine with other things to do, it says more than the clock. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'

/** As Chromium calls the threads that workers run on, cut to the 15 letters that Linux keeps. */
const THREAD = 'DedicatedWorker'

/** Milliseconds that all workers together have used so far; null where the system does not say (not Linux). */
export async function workerTime(browser: Browser): Promise<number | null> {
  if (!existsSync('/proc/self/task')) return null
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  return renderers.reduce((sum, { id }) => sum + workersOf(id), 0)
}

function workersOf(process: number): number {
  const tasks = `/proc/${process}/task`
  return readdirSync(tasks)
    .map((task) => `${tasks}/${task}`)
    .filter((task) => readFileSync(`${task}/comm`, 'utf8').startsWith(THREAD))
    .reduce((sum, task) => sum + Number(readFileSync(`${task}/schedstat`, 'utf8').split(' ')[0]) / 1e6, 0)
}
