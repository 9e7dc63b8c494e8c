/** Where things stand on the page. */
import type { Locator } from '@playwright/test'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The place and the size of what is seen.
 *
 * @throws Error where it is not to be seen
 */
export async function boxOf(seen: Locator): Promise<Box> {
  const box = await seen.boundingBox()
  if (!box) throw new Error(`${seen} is not to be seen.`)
  return box
}
