/** Looking into a run that stands still: bubbles at blocks, numbers that are asked, and blocks that run by themselves. */

import type { Locator, Page } from '@playwright/test'
import { boxOf } from './box'
import { expect } from './expect'
import { GRIP } from './timeline'

export class Inspecting {
  /** What a block did. */
  readonly bubble: Locator
  /** Which block changed a number. */
  readonly writer: Locator
  /** The block that changed it. */
  readonly found: Locator
  /** What a screen reader hears. */
  readonly spoken: Locator
  readonly valuesSwitch: Locator

  constructor(readonly page: Page) {
    this.bubble = page.getByRole('region', { name: 'What this block did' })
    this.writer = page.getByRole('region', { name: 'Who wrote this' })
    this.found = page.locator('.blocklyBlockCanvas path.bg-found')
    this.spoken = page.getByRole('status', { name: 'About this block' })
    this.valuesSwitch = page.getByRole('button', { name: 'Point at a block to see its value' })
  }

  /** Moves the mouse onto a block, as a hand does, and rests there. */
  async pointAt(block: Locator): Promise<void> {
    const { x, y } = await grip(block)
    await this.page.mouse.move(x - 3, y - 3)
    await this.page.mouse.move(x, y, { steps: 3 })
  }

  /** Clicks a block on its first word. */
  press = async (block: Locator): Promise<void> => {
    const { x, y } = await grip(block)
    await this.page.mouse.click(x, y)
  }

  tap = async (block: Locator): Promise<void> => {
    const { x, y } = await grip(block)
    await this.page.touchscreen.tap(x, y)
  }

  pressRun = () => this.bubble.getByRole('button', { name: /^Run (just this|this stack)$/ }).click()

  expectBubble = (...words: readonly string[]) =>
    expect(this.bubble).toContainText(new RegExp(words.join('.*'), 's'))

  /** The bubble and the block have no point in common. */
  async expectBeside(block: Locator): Promise<void> {
    await expect(async () => {
      const a = await boxOf(block)
      const b = await boxOf(this.bubble)
      const isBeside =
        b.x >= a.x + a.width || b.x + b.width <= a.x || b.y >= a.y + a.height || b.y + b.height <= a.y
      expect(isBeside).toBe(true)
    }).toPass()
  }
}

/** A point on the block's first word, once the block stands still: the view may be on its way to another one. */
async function grip(block: Locator): Promise<{ x: number; y: number }> {
  let before = await block.boundingBox()
  await expect(async () => {
    const now = await block.boundingBox()
    const stands = now !== null && now.x === before?.x && now.y === before.y
    before = now
    expect(stands).toBe(true)
  }).toPass({ intervals: [100] })
  // biome-ignore lint/style/noNonNullAssertion: it ends only where a box was found twice
  const { x, y, height } = before!
  return { x: x + 14, y: y + Math.min(height / 2, GRIP.position.y) }
}
