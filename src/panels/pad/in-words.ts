/** The drawing, and what the network sees of it, for those who do not see them. */
import { counted } from '../../core/language/words'

/** How dark a square is before it counts as inked, of 255. */
const INKED = 64

export function drawingInWords(strokes: number, isImage: boolean): string {
  if (isImage) return 'An image is on the pad.'
  return strokes === 0 ? 'The pad is empty.' : `${counted(strokes, 'stroke')} on the pad.`
}

/** `pixels` are the bytes of a square image; null where nothing is drawn. */
export function seenInWords(pixels: Uint8Array | null, width: number): string {
  const size = `${width} by ${width} squares`
  if (!pixels) return `What the network sees: ${size}, all white.`
  const inked = [...pixels.keys()].filter((i) => pixels[i]! >= INKED)
  if (inked.length === 0) return `What the network sees: ${size}, hardly any ink.`
  const columns = inked.map((i) => i % width)
  const rows = inked.map((i) => Math.floor(i / width))
  const range = (all: readonly number[]) => `${Math.min(...all) + 1} to ${Math.max(...all) + 1}`
  return `What the network sees: ${size}, ink in ${inked.length} of them, columns ${range(columns)}, rows ${range(rows)}.`
}
