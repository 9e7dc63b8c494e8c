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
    if (this.by === 'finger') await this.page.touchscreen.tap(x, y)
    else await this.page.mouse.click(x, y)
  }

  async drag(from: Point, to: Point): Promise<void> {
    const way = [{ x: from.x + PULL, y: from.y }, { x: to.x + 3, y: to.y + 3 }, to]
    if (this.by === 'finger') {
      await this.touch('touchStart', from)
      for (const each of way) await this.touch('touchMove', each)
      await this.touch('touchEnd')
      return
    }
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    for (const { x, y } of way) await mouse.move(x, y)
    await mouse.up()
  }

  /** Playwright's finger can only tap, so this one speaks to the browser itself. */
  private async touch(type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point): Promise<void> {
    this.session ??= await this.page.context().newCDPSession(this.page)
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
  }
}
