/** What somebody does with a long stack, by mouse and keyboard. */
import type { Page } from '@playwright/test'
import type { Visit } from '../browser/visit'
import { longStack } from './stack'

export type Action = (visit: Visit, length: number) => Promise<void>

const undo: Action = ({ page }) => page.getByRole('button', { name: 'Undo' }).click()

/** In this order, each from where the one before left off. */
export const ACTIONS: readonly (readonly [id: string, action: Action])[] = [
  ['open', (visit, length) => visit.open(longStack(length))],
  ['drag-top', ({ page }) => drag(page, 'flag')],
  ['undo-drag-top', undo],
  ['drag-middle', ({ page }) => drag(page, 'c2')],
  ['undo-drag-middle', undo],
  ['copy', ({ page }) => press(page, 'c1', 'Control+c', 'Control+v')],
  ['undo-copy', undo],
  ['delete-one', ({ page }) => press(page, 'c4', 'Delete')],
  ['undo-delete-one', undo],
  ['delete-all', ({ page }) => dragToTrash(page, 'flag')],
  ['undo-delete-all', undo],
  ['type-number', ({ page }) => typeNumber(page, 'c5')],
]

async function drag(page: Page, id: string): Promise<void> {
  await takeUp(page, id)
  for (let i = 1; i <= 10; i++) await page.mouse.move(380 + 25 * i, 400)
  await page.mouse.up()
}

async function dragToTrash(page: Page, id: string): Promise<void> {
  await takeUp(page, id)
  const trash = await page.locator('.blocklyTrash').boundingBox()
  if (!trash) throw new Error('There is no trash on the page.')
  await page.mouse.move(trash.x + 20, trash.y + 30)
  await page.mouse.move(trash.x + 22, trash.y + 32)
  await page.mouse.up()
}

async function press(page: Page, id: string, ...keys: readonly string[]): Promise<void> {
  const { x, y } = await gripOf(page, id)
  await page.mouse.click(x, y)
  for (const key of keys) await page.keyboard.press(key)
}

async function typeNumber(page: Page, id: string): Promise<void> {
  const field = page.locator(`[data-id="${id}"] > .blocklyDraggable .blocklyEditableField`).first()
  const box = await field.boundingBox()
  if (!box) throw new Error(`There is no number on ${id}.`)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await page.keyboard.type('7777')
  await page.keyboard.press('Enter')
}

async function takeUp(page: Page, id: string): Promise<void> {
  const { x, y } = await gripOf(page, id)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 8, y + 8)
}

/** Near a block's left edge, where nothing but the block itself lies. */
async function gripOf(page: Page, id: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(`[data-id="${id}"] > .blocklyPath`).first().boundingBox()
  if (!box) throw new Error(`There is no block ${id} on the page.`)
  return { x: box.x + 12, y: box.y + box.height / 2 - 4 }
}
