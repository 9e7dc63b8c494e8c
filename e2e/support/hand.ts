/** A hand that drags: with the mouse, or with one finger on a touch screen. */
import type { Locator, Page } from '@playwright/test'

export type Hand = 'mouse' | 'finger'

export const press = (what: Locator, by: Hand): Promise<void> => (by === 'finger' ? what.tap() : what.click())

export interface Point {
  readonly x: number
  readonly y: number
}

const MOVES = 8

const between = (from: Point, to: Point, part: number): Point => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
})

export async function dragByMouse(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let i = 1; i <= MOVES; i++) {
    const { x, y } = between(from, to, i / MOVES)
    await page.mouse.move(x, y)
  }
  await page.mouse.up()
}

/** Playwright's finger can only tap, so this one speaks to the browser itself. */
export async function dragByFinger(page: Page, from: Point, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await touch('touchStart', [from])
  for (let i = 1; i <= MOVES; i++) await touch('touchMove', [between(from, to, i / MOVES)])
  await touch('touchEnd', [])
  await session.detach()
}

/** Puts a finger down, and gives what lifts it again. */
export async function touch(page: Page, at: Point): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  return async () => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await session.detach()
  }
}
