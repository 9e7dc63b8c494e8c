/** Where the ground can be pulled: this runs inside the page, so it knows nothing of what stands around it in this file. */
import type { Point } from '../hand'
import type { Box } from './seen-blocks'

/** A place where no block is near, as far away from where it is pulled as there is room for; and by how much there is. */
export function groundToPull({
  background,
  ground,
  by,
}: {
  readonly background: string
  readonly ground: Box
  readonly by: Point
}): { at: Point; by: Point } | null {
  const within = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most))
  const edge = 12
  // A finger takes what is so near: Chromium looks for something to press up to ten pixels around a touch.
  const near = 11
  const around = [-near, 0, near].flatMap((dx) => [-near, 0, near].map((dy) => ({ dx, dy })))
  const isGround = (x: number, y: number) =>
    around.every(({ dx, dy }) => document.elementFromPoint(x + dx, y + dy)?.matches(background))
  const [right, bottom] = [ground.x + ground.width - edge, ground.y + ground.height - edge]
  let best: { at: Point; by: Point } | null = null
  let furthest = -1
  for (let x = ground.x + edge; x < right; x += 16)
    for (let y = ground.y + edge; y < bottom; y += 16) {
      const to = { x: within(ground.x + edge, x - by.x, right), y: within(ground.y + edge, y - by.y, bottom) }
      const reach = Math.abs(to.x - x) + Math.abs(to.y - y)
      if (reach <= furthest || !isGround(x, y)) continue
      furthest = reach
      best = { at: { x, y }, by: { x: x - to.x, y: y - to.y } }
    }
  return best
}
