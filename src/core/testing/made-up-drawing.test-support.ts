/** Drawings for tests that care only which one it is. */
import type { Drawing } from '../memory/drawing'

/** Every id gives other pixels. */
export function madeUpDrawing(id: number): Drawing {
  const pixels = (length: number) => Uint8Array.from({ length }, (_, p) => (p * 31 + id * 7) % 256)
  return { id, pixels: { large: pixels(784), small: pixels(100) } }
}
