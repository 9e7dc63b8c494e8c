/** The drawing, and what the network sees of it, for those who do not see them. */
import { say } from '../../words'

/** How dark a square is before it counts as inked, of 255. */
const INKED = 64

export function drawingInWords(strokes: number, isImage: boolean): string {
  if (isImage) return say('pad-image')
  return strokes === 0 ? say('pad-empty') : say('pad-strokes', { strokes })
}

/** `pixels` are the bytes of a square image; null where nothing is drawn. */
export function seenInWords(pixels: Uint8Array | null, width: number): string {
  if (!pixels) return say('pad-seen-white', { width })
  const inked = [...pixels.entries()].flatMap(([i, ink]) => (ink >= INKED ? i : []))
  if (inked.length === 0) return say('pad-seen-faint', { width })
  const columns = inked.map((i) => i % width)
  const rows = inked.map((i) => Math.floor(i / width))
  return say('pad-seen-ink', {
    width,
    inked: inked.length,
    left: Math.min(...columns) + 1,
    right: Math.max(...columns) + 1,
    top: Math.min(...rows) + 1,
    bottom: Math.max(...rows) + 1,
  })
}
