/** What the program shows: variables, lists, accuracy, pictures, charts. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './expect'

export class Stage {
  readonly region: Locator

  constructor(readonly page: Page) {
    this.region = page.getByRole('region', { name: 'Stage', exact: true })
  }

  /** The number of a variable, as it reads; pointing at it shows it in full. */
  variable = (name: string): Locator =>
    this.region
      .getByRole('list', { name: 'Variables' })
      .getByRole('listitem')
      .filter({ has: this.page.locator('.variable-name').getByText(name, { exact: true }) })
      .locator('.variable-value')

  expectVariable = (name: string, value: string | RegExp, timeout = 20_000) =>
    expect(this.variable(name)).toHaveText(value, { timeout })

  /** The variable's number with every digit. */
  readVariable = async (name: string): Promise<number> =>
    Number((await this.variable(name).getAttribute('title'))?.replace('−', '-').replace('∞', 'Infinity'))

  /** The accuracy in per cent, on its gauge or, after a test, in the report. */
  async expectAccuracy(atLeast: number): Promise<void> {
    const gauge = this.region.getByRole('region', { name: /^(Accuracy|Test report)$/ })
    await expect
      .poll(async () => Number(/([\d.]+)\s*%/.exec((await gauge.innerText()) ?? '')?.[1]))
      .toBeGreaterThanOrEqual(atLeast)
  }

  list = (name: string): Locator => this.region.getByRole('region', { name: `List ${name}`, exact: true })

  expectListLength = (name: string, words: string) =>
    expect(this.list(name).locator('.list-foot')).toHaveText(words)

  /** A list's number at a position, as it reads. The position has to be in view. */
  item = (list: string, position: number): Locator =>
    this.list(list).locator(`li[value="${position}"] .item-value`)

  picture = (title: string): Locator =>
    this.region.getByRole('img', { name: new RegExp(`^${title}: a picture`) })

  /** The card with the network picture. */
  get network(): Locator {
    return this.region.getByRole('region', { name: 'Network', exact: true })
  }

  /** A hidden unit of the network picture, counted from 1. */
  unit = (unit: number): Locator =>
    this.network.getByRole('button', { name: new RegExp(`^Hidden unit ${unit}:`) })

  get units(): Locator {
    return this.network.getByRole('button', { name: /^Hidden unit/ })
  }

  get output(): Locator {
    return this.network.getByRole('button', { name: /^Output:/ })
  }

  /** What a unit adds up, once it was pointed at. */
  sum = (title: string): Locator => this.network.getByRole('region', { name: `${title}, term by term` })

  keepNumbers = () => this.region.getByRole('button', { name: 'Keep these numbers' }).click()
}
