/** The card “Is my backprop true?” on the stage, and what it lights in the workspace. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './expect'
import { type Hand, press } from './hand'

export class GradientCheck {
  readonly card: Locator
  /** The blocks to look at. */
  readonly lit: Locator
  readonly outdated: Locator
  /** What a screen reader hears. */
  readonly spoken: Locator
  /** Watched live, in the network's picture: on the lines to the hidden units, then on those to the output. */
  readonly networkSigns: Locator

  constructor(page: Page) {
    this.card = page.getByRole('region', { name: 'Is my backprop true?' })
    this.spoken = this.card.locator('.for-readers').and(page.getByRole('status'))
    this.lit = page.locator('.blocklyBlockCanvas path.bg-pointed-out')
    this.networkSigns = page.getByRole('region', { name: 'Network', exact: true }).locator('.live-sign')
    this.outdated = this.card.getByText('Your blocks have changed since.')
  }

  /** Checks, or checks again, and waits for what is found of a list. */
  async check(by: Hand = 'mouse', list = 'w2'): Promise<void> {
    await press(this.card.getByRole('button', { name: /^Check (my backprop|again)$/ }), by)
    await expect(this.list(list)).toBeVisible()
  }

  /** The same, offered beside what another card shows. */
  askBeside = (card: Locator) => card.getByRole('button', { name: 'Is my backprop true?' }).click()

  /** What is said of a list of weights. */
  list = (name: string): Locator =>
    this.card.getByRole('listitem').filter({ hasText: new RegExp(`^${name}\\W`) })

  get liveSwitch(): Locator {
    return this.card.getByRole('switch', { name: 'Watch it live' })
  }

  /** What the weights of the turn at hand are, in the order in which they are moved. */
  get liveTicks(): Locator {
    return this.card.getByRole('list', { name: /^The weights of this turn/ }).getByRole('listitem')
  }

  expectTrue = (...lists: readonly string[]) => this.expectSaid(lists, /^\w+\W+(true|True)/)
  expectWrong = (...lists: readonly string[]) => this.expectSaid(lists, /^\w+\W+[Nn]ot true/)

  private async expectSaid(lists: readonly string[], words: RegExp): Promise<void> {
    for (const list of lists) await expect(this.list(list)).toHaveText(words)
  }

  showWhere = (list: string, by: Hand = 'mouse') =>
    press(this.list(list).getByRole('button', { name: /^Show me where/ }), by)
}
