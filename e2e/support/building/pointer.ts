/** One pointer, a mouse or a finger, that presses, drags and scrolls at places on the page, with no more moves than it takes. */
import type { CDPSession, Page } from '@playwright/test'
import type { Hand, Point } from '../hand'

/** A pull to the side first: one straight down would scroll an open drawer. */
const PULL = 24

export class Pointer {
  private session: CDPSession | null = null

  constructor(
    private readonly page: Page,
    readonly by: Hand,
  ) {}

  async press({ x, y }: Point): Promise<void> {
    if (this.by === 'mouse') return this.page.mouse.click(x, y)
    await this.page.touchscreen.tap(x, y)
    await this.frame()
  }

  /**
   * With a few small moves at its end: while a block is pulled, the place where it would snap opens, and what lies below goes
   * down, and comes back up at the next move.
   */
  drag = (from: Point, to: Point): Promise<void> =>
    this.go(from, [
      { x: from.x + PULL, y: from.y },
      ...[4, 2, 0].map((still) => ({ x: to.x + still, y: to.y + still })),
    ])

  /** Turns the wheel at a place, or pulls what is there with the finger, by so much. */
  async scroll(at: Point, { x, y }: Point): Promise<void> {
    if (this.by === 'finger') {
      const to = { x: at.x - x, y: at.y - y }
      return this.go(at, [{ x: (at.x + to.x) / 2, y: (at.y + to.y) / 2 }, to])
    }
    await this.page.mouse.move(at.x, at.y)
    await this.page.mouse.wheel(x, y)
  }

  private async go(from: Point, way: readonly Point[]): Promise<void> {
    const { mouse } = this.page
    const isFinger = this.by === 'finger'
    if (!isFinger) await mouse.move(from.x, from.y)
    await (isFinger ? this.touch('touchStart', from) : mouse.down())
    for (const at of way) {
      await (isFinger ? this.touch('touchMove', at) : mouse.move(at.x, at.y))
      // No hand is so fast that what it pulls is not drawn on the way.
      await this.frame()
    }
    await (isFinger ? this.touch('touchEnd') : mouse.up())
    // The browser says that it has heard of a touch before the page has.
    if (isFinger) await this.frame()
  }

  private frame = (): Promise<unknown> =>
    this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))

  /** Playwright's finger can only tap, so this one speaks to the browser itself. */
  private async touch(type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point): Promise<void> {
    this.session ??= await this.page.context().newCDPSession(this.page)
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
  }
}
