/** The stage's lists, looked at in three ways, in verbs. */

import type { Locator, Page } from '@playwright/test'
import { boxOf } from './box'
import { expect } from './expect'

export type Look = 'numbers' | 'bars' | 'picture'

export class Watchers {
  constructor(readonly page: Page) {}

  list = (name: string): Locator => this.page.getByRole('region', { name: `List ${name}`, exact: true })

  look = (name: string, look: Look): Locator => this.list(name).getByRole('radio', { name: look })

  /** Chooses a look as somebody does who sees the icons. */
  showAs = (name: string, look: Look) => this.list(name).getByTitle(`Show as ${look}`).click()

  expectLook = (name: string, look: Look) => expect(this.look(name, look)).toBeChecked()

  /** The squares of a list; its words say what an eye sees. */
  picture = (name: string): Locator => this.list(name).getByRole('slider', { name: `${name} as a picture` })

  width = (name: string): Locator =>
    this.list(name).getByRole('spinbutton', { name: `Width of the picture of ${name}` })

  goTo = (name: string, position: number) =>
    this.list(name)
      .getByRole('spinbutton', { name: `Go to item of ${name}` })
      .fill(String(position))

  /** The line below a list: how many items there are, or the one that is pointed at. */
  foot = (name: string): Locator => this.list(name).locator('.list-foot')

  legend = (name: string): Locator => this.list(name).locator('.legend')

  row = (name: string, position: number): Locator => this.list(name).locator(`li[value="${position}"]`)

  /** From where to where a bar reaches, in parts of its track: zero is 0.5 where the list goes below it. */
  async bar(name: string, position: number): Promise<{ from: number; to: number }> {
    const row = this.row(name, position)
    const track = await boxOf(row.locator('.item-bar'))
    const bar = await boxOf(row.locator('.item-bar > span'))
    const part = (x: number) => Math.round(((x - track.x) / track.width) * 100) / 100
    return { from: part(bar.x), to: part(bar.x + bar.width) }
  }

  /** Red, green and blue of each square in view, in order, as the picture's canvas holds them. */
  squares = (name: string): Promise<number[][]> =>
    this.list(name)
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        // biome-ignore lint/style/noNonNullAssertion: the picture was painted with this context
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
        return Array.from({ length: data.length / 4 }, (_, i) => [...data.slice(4 * i, 4 * i + 3)])
      })

  /** From now on, what lights up is counted: an animation may be over before anybody can look. */
  countFlashes = () =>
    this.page.evaluate(() => {
      const flashed: Element[] = []
      Reflect.set(window, 'flashed', flashed)
      const { animate } = Element.prototype
      Element.prototype.animate = function (...how) {
        flashed.push(this)
        return animate.apply(this, how)
      }
    })

  /** How often something in a list lit up. */
  flashes = (name: string): Promise<number> =>
    this.list(name).evaluate(
      (list) => (Reflect.get(window, 'flashed') as Element[]).filter((each) => list.contains(each)).length,
    )
}
