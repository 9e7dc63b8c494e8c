/**
 * Blocks by hand: drawers are opened, blocks dragged and snapped, with the mouse or with a finger. A block is named
 * by the words on it, as a screen reader reads them; words in menus and holes count.
 */
import type { Locator, Page } from '@playwright/test'
import { expect } from './expect'
import { dragByFinger, dragByMouse, type Hand, type Point, press } from './hand'

/** Where a block goes: below another one, into the mouth of a loop, in place of a hole's number, or somewhere. */
export type Place =
  | { readonly under: Locator }
  | { readonly inside: Locator }
  | { readonly hole: Locator }
  | { readonly at: Point }

/** Blockly's blocks have a bump below, this deep before zooming; a mouth begins this far inside. */
const BUMP = 8
const MOUTH = { right: 16, down: 56 }

export class Blocks {
  readonly canvas: Locator
  readonly drawer: Locator
  /** The workspace without its toolbox. */
  private readonly ground: Locator

  constructor(readonly page: Page) {
    this.canvas = page.locator('.blocklySvg .blocklyBlockCanvas')
    this.drawer = page.locator('.blocklyToolboxFlyout')
    this.ground = page.locator('.blocklyMainBackground')
  }

  /**
   * A block's own shape in the workspace, by the words that it begins with, such as "change total by". Its label
   * follows an undone number only when the block gets the focus, so numbers are better asked for as holes.
   */
  on = (words: string): Locator => this.shape(this.canvas, words).first()

  /** The same where several begin so: the lowest in its stack. */
  lastOn = (words: string): Locator => this.shape(this.canvas, words).last()

  private shape = (within: Locator, words: string): Locator =>
    within.locator('path.blocklyPath').and(within.getByLabel(spoken(words)))

  /** Presses the workspace where nothing stands. */
  async pressNothing(): Promise<void> {
    const free = await this.page.evaluate((): Point | null => {
      const ground = document.querySelector('.blocklyMainBackground')
      const room = ground?.getBoundingClientRect()
      if (!ground || !room) return null
      for (let y = room.bottom - 20; y > room.top; y -= 20)
        for (let x = room.right - 20; x > room.left; x -= 20)
          if (document.elementFromPoint(x, y) === ground) return { x, y }
      return null
    })
    if (!free) throw new Error('There is no free place on the workspace.')
    await this.page.mouse.click(free.x, free.y)
  }

  /** The hole in which this typed-in number can be read, in the block that begins with these words. */
  hole = (block: string | Locator, value: number, which: 'first' | 'last' = 'first'): Locator =>
    (typeof block === 'string' ? this.on(block) : block)
      .locator('..')
      .locator('> .blocklyShadow', { hasText: new RegExp(`^${value}$`) })
      .nth(which === 'first' ? 0 : -1)
      .locator('> path')

  /** Turns the sign of the block that begins with these words into another. */
  async chooseSign(words: string, sign: string, by: Hand = 'mouse'): Promise<void> {
    await press(this.on(words).locator('..').locator('> .bg-sign'), by)
    const signs = this.page.locator('.blocklyDropDownDiv')
    await press(signs.getByRole('option', { name: sign, exact: true }), by)
  }

  /** Chooses in a menu of a block: another list, another variable. */
  async chooseInMenu(block: Locator, from: string, to: string, by: Hand = 'mouse'): Promise<void> {
    const menu = block.locator('..').locator('> .blocklyField', { hasText: new RegExp(`^${from}`) })
    await press(menu, by)
    await press(this.page.locator('.blocklyDropDownDiv').getByRole('option', { name: to, exact: true }), by)
  }

  /** Scrolls the workspace by the wheel until this block's beginning is there. */
  async bringIntoView(block: Locator): Promise<void> {
    const ground = await boxOf(this.ground)
    const { x, y } = await boxOf(block)
    await this.scroll(x - ground.x - 60, y - ground.y - ground.height / 2)
    await this.expectInView(block)
  }

  /** Its beginning can be seen in the workspace. */
  expectInView = (block: Locator) =>
    expect(async () => {
      const ground = await boxOf(this.ground)
      const { x, y, height } = await boxOf(block)
      expect(x).toBeGreaterThanOrEqual(ground.x)
      expect(x).toBeLessThan(ground.x + ground.width)
      expect(y).toBeGreaterThanOrEqual(ground.y)
      expect(y + height).toBeLessThanOrEqual(ground.y + ground.height)
    }).toPass()

  /** Turns the wheel over the workspace, which scrolls it by so many pixels as far as it goes. */
  async scroll(right: number, down: number): Promise<void> {
    const { x, y, width, height } = await boxOf(this.ground)
    await this.page.mouse.move(x + width / 2, y + height / 2)
    await this.page.mouse.wheel(right, down)
  }

  /** An input in the head of an own block: dragged off, it is a value to use below. */
  input = (name: string): Locator => this.canvas.locator('.bg-pill', { hasText: new RegExp(`^${name}$`) })

  row = (category: string): Locator => this.page.getByRole('treeitem', { name: category, exact: true })

  async openDrawer(category: string): Promise<void> {
    if ((await this.row(category).getAttribute('aria-selected')) !== 'true') await this.row(category).click()
    await expect(this.drawer).toBeVisible()
  }

  /** A button in a drawer, such as "Make a variable". */
  async pressInDrawer(category: string, words: string): Promise<void> {
    await this.openDrawer(category)
    await this.drawer.locator('.blocklyFlyoutButton', { hasText: words }).click()
  }

  /** Drags a block out of its drawer and lets it go where it shall snap. */
  async drag(category: string, words: string, place: Place, by: Hand = 'mouse'): Promise<void> {
    await this.openDrawer(category)
    await this.dragFromDrawer(words, place, by)
  }

  /** The same out of the drawer that is open. */
  async dragFromDrawer(words: string, place: Place, by: Hand = 'mouse'): Promise<void> {
    const block = this.shape(this.drawer, words).first()
    await expect(block).toBeVisible()
    await this.move(block, place, by)
  }

  /** Drags a block that is in the workspace already. */
  async move(block: Locator, place: Place, by: Hand = 'mouse'): Promise<void> {
    const from = await boxOf(block)
    // The left edge, at half the first row's height: there is neither a field nor another block.
    const grip = { x: 6, y: Math.min(from.height / 2, 20) }
    const to = await landing(place, from, await this.scale())
    const drag = by === 'finger' ? dragByFinger : dragByMouse
    await drag(this.page, { x: from.x + grip.x, y: from.y + grip.y }, { x: to.x + grip.x, y: to.y + grip.y })
    await expect(
      this.page.locator('.blocklyBlockDragSurface .blocklyDraggable, .blocklyDragging'),
    ).toHaveCount(0)
  }

  /** Types a number into a hole. */
  type = (hole: Locator, value: number): Promise<void> => this.typeText(hole, String(value))

  async typeText(hole: Locator, text: string): Promise<void> {
    const { x, y, width, height } = await boxOf(hole)
    await this.page.mouse.click(x + width / 2, y + height / 2)
    await this.page.locator('.blocklyHtmlInput').fill(text)
    await this.page.keyboard.press('Enter')
  }

  private async scale(): Promise<number> {
    const transform = await this.canvas.first().getAttribute('transform')
    return Number(/scale\(([\d.]+)\)/.exec(transform ?? '')?.[1] ?? 1)
  }

  /** The one block that glows because it runs. */
  get running(): Locator {
    return this.canvas.locator('path.bg-running')
  }

  /** The one block whose lines of code are lit. */
  get chosen(): Locator {
    return this.canvas.locator('path.bg-chosen')
  }

  /** The words at a block that stopped the run. */
  get bubble(): Locator {
    return this.page.locator('.bg-bubble')
  }

  /** The block that stopped the run. */
  get stopped(): Locator {
    return this.canvas.locator('path.bg-stopped')
  }
}

/** As the blocks' labels have it: commas between the parts. A stack's first block says so before. */
function spoken(words: string): RegExp {
  const parts = words.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^(Begin stack, )?${parts.join(',? ')}(,|$)`)
}

async function boxOf(block: Locator) {
  const box = await block.boundingBox()
  if (!box) throw new Error('This block is not on the screen.')
  return box
}

/** Where the upper left corner of a dragged block has to be let go. */
async function landing(place: Place, dragged: { height: number }, scale: number): Promise<Point> {
  if ('at' in place) return place.at
  if ('under' in place) {
    const { x, y, height } = await boxOf(place.under)
    return { x: x + 4, y: y + height - BUMP * scale + 4 }
  }
  if ('inside' in place) {
    const { x, y } = await boxOf(place.inside)
    return { x: x + MOUTH.right * scale + 4, y: y + MOUTH.down * scale }
  }
  const { x, y, height } = await boxOf(place.hole)
  return { x: x + 4, y: y + height / 2 - dragged.height / 2 + 2 }
}
