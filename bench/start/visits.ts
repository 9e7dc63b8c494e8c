/** Three ways to come to a page: to look only, to press the flag, and to drag a block, each as soon as it can be. */
import type { BrowserContext, Page } from '@playwright/test'
import type { Project } from '../../src/core/project/project'
import { debuggingSession, throttle } from '../browser/throttle'
import { Visit } from '../browser/visit'
import type { Opening } from './editors'
import { beginStopwatch, STOPWATCH, type Times } from './stopwatch'

/** Milliseconds without a long task after which a page has come to rest; more on a page that is slower. */
const REST = 700
/** Milliseconds after which nothing more is waited for. */
const PATIENCE = 60_000

export const readTimes = (page: Page): Promise<Times> =>
  page.evaluate((name) => Reflect.get(window, name).read(), STOPWATCH)

/** A page of this visitor's that is slowed down and has the stopwatch, and goes where the opening is. */
export async function arrive(context: BrowserContext, opening: Opening, rate: number): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(beginStopwatch, { name: STOPWATCH, marks: opening.marks })
  await throttle(await debuggingSession(page), rate)
  await page.goto(opening.url, { waitUntil: 'commit' })
  return page
}

/** Waits until the blocks are living and the page has nothing more to do. */
export async function atRest(page: Page, rate: number): Promise<Times> {
  const begun = Date.now()
  for (;;) {
    const times = await readTimes(page)
    const { begunMs, milliseconds } = times.tasks.at(-1) ?? { begunMs: 0, milliseconds: 0 }
    const since = Math.max(times.livingMs ?? Number.POSITIVE_INFINITY, begunMs + milliseconds)
    if (times.now - since > REST * Math.sqrt(rate)) return times
    if (Date.now() - begun > PATIENCE)
      throw new Error('There are no blocks, or the page never comes to rest.')
    await pause(100)
  }
}

/** From now on the stopwatch waits for blocks that are not there yet; gives the moment. */
export const beginAgain = (page: Page): Promise<number> =>
  page.evaluate((name) => Reflect.get(window, name).again(), STOPWATCH)

/** As a teacher's link does. */
export const openAnother = (page: Page, example: string): Promise<void> =>
  page.evaluate((name) => {
    location.hash = `#example=${name}`
  }, example)

/** By the menu. The stopwatch begins when the file has been chosen. */
export async function openFile(page: Page, project: Project): Promise<void> {
  await new Visit(page).open(project)
}

/** Presses the flag once it is there, and again until the program runs. */
export async function pressFlag(page: Page, { marks }: Opening, rate: number): Promise<Times> {
  if (!marks.flag) throw new Error('There is no flag to press.')
  const flag = await page.waitForSelector(`${marks.flag}:not(:disabled)`, { timeout: PATIENCE })
  for (const begun = Date.now(); Date.now() - begun < PATIENCE; ) {
    const box = await flag.boundingBox()
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    const pressed = Date.now()
    while (Date.now() - pressed < 500 * rate) {
      const times = await readTimes(page)
      if (times.runningMs !== null) return times
      await pause(20)
    }
  }
  throw new Error('The flag starts nothing.')
}

/** Drags a block once there is one, and tries again until it goes along. */
export async function dragBlock(page: Page, { block }: Opening, rate: number): Promise<Times> {
  if (block === null) throw new Error('There is no block to drag.')
  for (const begun = Date.now(); Date.now() - begun < PATIENCE; ) {
    const grip = await page.waitForFunction(gripOf, block, { timeout: PATIENCE, polling: 'raf' })
    const { x, y } = (await grip.jsonValue()) as { x: number; y: number }
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 30, y + 20, { steps: 3 })
    const moved = await page
      .waitForFunction((name) => Reflect.get(window, name).read().dragMs !== null, STOPWATCH, {
        timeout: 300 * rate,
        polling: 'raf',
      })
      .then(
        () => true,
        () => false,
      )
    await page.mouse.up()
    if (moved) return readTimes(page)
  }
  throw new Error('No block can be dragged.')
}

/**
 * Runs in the page: a point at which a block can be taken, not one of its fields: near its upper left corner. No further
 * points are tried, as each makes the browser look for what lies there: over all of a long stack that cannot be taken yet
 * it would keep the page busy for seconds on end.
 */
function gripOf(selector: string): { x: number; y: number } | null {
  for (const block of document.querySelectorAll(selector)) {
    const { left, top } = block.getBoundingClientRect()
    const x = left + 4
    for (let y = top + 4; y < Math.min(top + 40, innerHeight); y += 6) {
      const found = document.elementFromPoint(x, y)
      if (found?.classList.contains('blocklyPath') && found.closest('.blocklyDraggable') === block)
        return { x, y }
    }
  }
  return null
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
