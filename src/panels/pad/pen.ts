/** A pen that arrow keys move over the paper, for those who have no hand for a pointer. */
import { say } from '../../words'

export interface Pen {
  readonly x: number
  readonly y: number
  readonly isDown: boolean
}

/** How far a key moves it: a 28th of the side, or a quarter of that for fine strokes. */
const STEPS = 28
const FINE = 4

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** In the middle of the paper, lifted. */
export const penAtRest = (side: number): Pen => ({ x: side / 2, y: side / 2, isDown: false })

/** The pen after a key was pressed; null where the key is not for the pen. */
export function afterKey(pen: Pen, key: string, isFine: boolean, side: number): Pen | null {
  if (key === ' ' || key === 'Enter') return { ...pen, isDown: !pen.isDown }
  if (key === 'Escape') return pen.isDown ? { ...pen, isDown: false } : null
  const way = Object.hasOwn(WAYS, key) ? WAYS[key] : undefined
  if (!way) return null
  const step = side / (isFine ? STEPS * FINE : STEPS)
  const within = (place: number) => Math.min(Math.max(place, 0), side)
  return { ...pen, x: within(pen.x + way[0] * step), y: within(pen.y + way[1] * step) }
}

/** Where it is and whether it draws, for those who do not see it: columns from the left, rows from the top, 1 to 28. */
export function penInWords({ x, y, isDown }: Pen, side: number): string {
  const place = (at: number) => Math.min(STEPS, Math.floor((at / side) * STEPS) + 1)
  return say('pad-pen', { pen: isDown ? 'down' : 'up', column: place(x), row: place(y) })
}
