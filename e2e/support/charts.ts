/** The charts on the stage, with their legend. */

import type { Locator, Page } from '@playwright/test'
import { boxOf } from './box'
import { expect } from './expect'

export class Charts {
  readonly plots: Locator
  /** What is said where not every point is drawn. */
  readonly note: Locator
  private readonly card: Locator

  constructor(page: Page) {
    this.card = page.getByRole('region', { name: /^Charts?$/ })
    this.plots = this.card.getByRole('slider', { name: /^Chart\. / })
    this.note = this.card.getByText('the lowest and the highest are drawn')
  }

  /** The line of the legend that belongs to a series; pressing it switches the series off and on. */
  caption = (series: string): Locator =>
    this.card
      .getByRole('button', { name: new RegExp(`^${series} `) })
      .and(this.card.locator('[aria-pressed]'))

  layTogether = () => this.card.getByRole('checkbox', { name: 'All in one chart' }).check()

  expectValue = (series: string, value: string, where: string) =>
    expect(this.caption(series)).toHaveText(`${series}${value}${where}`)

  /** Points at a part of a plot's width, 0 … 1. */
  async pointInto(plot: Locator, part: number): Promise<void> {
    const area = plot.locator('.u-over')
    const { width, height } = await boxOf(area)
    await area.hover({ position: { x: Math.min(width * part, width - 1), y: height / 2 } })
  }
}
