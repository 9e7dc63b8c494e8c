/** Looking around in a run: back, jumps, the slider of its moments, and the items of a block's menu. */

import type { Locator, Page } from '@playwright/test'
import { boxOf } from './box'
import { expect } from './expect'
import { touch } from './hand'

/** On a block's first word, which lies over the block's shape; nearer to the edge may be beside it while it glows. */
export const GRIP = { position: { x: 18, y: 28 }, force: true }

/** What is chosen and typed in the dialog of a condition. */
export interface ConditionWords {
  readonly look: string
  readonly item?: string
  readonly is: string
  readonly number?: string
  readonly variable?: string
}

export class Timeline {
  readonly slider: Locator
  /** The signs on blocks before which the run pauses. */
  readonly signs: Locator
  private readonly menu: Locator

  constructor(readonly page: Page) {
    this.slider = page.getByRole('slider', { name: 'Moment of the run' })
    this.signs = page.locator('.blocklyBlockCanvas').getByRole('img', { name: /^The run pauses here/ })
    this.menu = page.locator('.blocklyWidgetDiv .blocklyContextMenu')
  }

  get back(): Locator {
    return this.page.getByRole('button', { name: 'Back', exact: true })
  }

  pressBack = () => this.back.click()

  async jump(where: 'Over' | 'Out' | 'Next turn' | 'Next image' | 'Start paused'): Promise<void> {
    await this.openJumps()
    await this.jumpTo(where).click()
  }

  openJumps = () => this.page.getByRole('button', { name: 'Jump', exact: true }).click()
  jumpTo = (where: string): Locator => this.page.getByRole('menuitem', { name: new RegExp(`^${where}`) })

  /** Drags the slider to one of its ends. */
  async scrubTo(end: 'start' | 'end'): Promise<void> {
    const moment = (await this.slider.getAttribute(end === 'start' ? 'min' : 'max')) ?? ''
    await this.slider.fill(moment)
    await expect(this.slider).toHaveValue(moment)
  }

  /** Opens a block's menu and chooses an item of it. */
  async choose(block: Locator, item: string): Promise<void> {
    await this.openMenu(block)
    await this.item(item).click()
    await expect(this.menu).toHaveCount(0)
  }

  async openMenu(block: Locator): Promise<void> {
    await block.click({ button: 'right', ...GRIP })
    await expect(this.menu).toBeVisible()
  }

  /** Holds a finger on a block until its menu opens. */
  async openMenuByFinger(block: Locator): Promise<void> {
    const box = await boxOf(block)
    const lift = await touch(this.page, { x: box.x + GRIP.position.x, y: box.y + GRIP.position.y })
    await expect(this.menu).toBeVisible()
    await lift()
  }

  /** Marks a block: pause before it only when something holds. Or changes what must hold. */
  async pauseWhen(block: Locator, condition: ConditionWords): Promise<void> {
    await this.openMenu(block)
    await this.menu.getByRole('menuitem', { name: /only when…|Change when/ }).click()
    const dialog = this.page.getByRole('dialog')
    const choose = async (menu: string, words: string) => {
      const select = dialog.getByRole('combobox', { name: menu, exact: true })
      const option = select.getByRole('option').filter({ hasText: new RegExp(`^${words}( is |$)`) })
      // biome-ignore lint/style/noNonNullAssertion: each option of these menus has a value
      await select.selectOption((await option.getAttribute('value'))!)
    }
    await choose('What to look at', condition.look)
    if (condition.item) await dialog.getByRole('textbox', { name: 'Which item' }).fill(condition.item)
    await choose('How to compare', condition.is)
    if (condition.variable) await choose('Compare with', condition.variable)
    else await dialog.getByRole('textbox', { name: 'Compare with: number' }).fill(condition.number ?? '')
    await dialog.getByRole('button', { name: 'OK' }).click()
    await expect(dialog).toHaveCount(0)
  }

  item = (words: string): Locator => this.menu.getByRole('menuitem', { name: words, exact: true })
}
