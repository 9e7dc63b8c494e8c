/** The drawing pad: drawing on it by hand and by keys, and what the network sees of it. */
// biome-ignore-all lint/style/noNonNullAssertion: there is a place for each part that is given, and a text has a first word

import type { Locator, Page } from '@playwright/test'
import { boxOf } from './box'
import { expect } from './expect'
import { dragByFinger, dragByMouse, type Point } from './hand'

/** Points on a ring, one after the other. */
const RING = 24

export class DrawingPad {
  readonly paper: Locator
  readonly card: Locator
  readonly centring: Locator
  readonly answer: Locator

  constructor(private readonly page: Page) {
    this.card = page.getByRole('region', { name: 'Drawing pad' })
    this.paper = this.card.getByRole('application', { name: /^Drawing pad/ })
    this.centring = this.card.getByRole('switch', { name: 'Centre and scale my drawing' })
    this.answer = this.card.locator('.pad-answer')
  }

  /** A straight stroke between two places, in parts of the pad's side. */
  async drawLine(from: Point, to: Point): Promise<void> {
    const [a, b] = await this.places(from, to)
    await dragByMouse(this.page, a!, b!)
  }

  async drawLineByFinger(from: Point, to: Point): Promise<void> {
    const [a, b] = await this.places(from, to)
    await dragByFinger(this.page, a!, b!)
  }

  /** An oval around a middle. */
  async drawZero(middle: Point, width: number, height: number): Promise<void> {
    const ring = Array.from({ length: RING + 1 }, (_, i) => {
      const angle = (i / RING) * 2 * Math.PI
      return { x: middle.x + (width / 2) * Math.sin(angle), y: middle.y - (height / 2) * Math.cos(angle) }
    })
    const [first, ...rest] = await this.places(...ring)
    await this.page.mouse.move(first!.x, first!.y)
    await this.page.mouse.down()
    for (const { x, y } of rest) await this.page.mouse.move(x, y)
    await this.page.mouse.up()
  }

  /** Presses keys on the paper, such as `['Space', 'ArrowDown 8', 'Space']`. */
  async press(...keys: string[]): Promise<void> {
    for (const each of keys) {
      const [key, times] = each.split(' ')
      for (let i = Number(times ?? 1); i > 0; i--) await this.paper.press(key!)
    }
  }

  clear = () => this.card.getByRole('button', { name: 'Clear pad' }).click()
  undo = () => this.card.getByRole('button', { name: 'Undo stroke' }).click()
  toggleCentring = () => this.centring.click()

  expectOnPaper = (words: string) => expect(this.paper).toHaveAccessibleName(`Drawing pad. ${words}`)

  /** What the picture beside the pad is said to show. */
  expectSeen = (words: string | RegExp) =>
    expect(this.card.getByRole('img', { name: /^What the network sees: 10 by 10/ })).toHaveAccessibleName(
      words,
    )

  private async places(...parts: Point[]): Promise<Point[]> {
    await this.paper.scrollIntoViewIfNeeded()
    const box = await boxOf(this.paper)
    return parts.map(({ x, y }) => ({ x: box.x + x * box.width, y: box.y + y * box.height }))
  }
}
