/**
 * The labelled images as compiled code finds them: bytes in the memory of the run, behind a head of int32 that says
 * where those of each width and set are. They are a hidden list, written when a run begins and never changed.
 *
 * Layout in bytes from the list's start: for each width and set a header of four int32 (count, where the labels
 * begin, where the pixels begin, one to spare) · the 256 numbers that pixels stand for, float64 · labels and pixels.
 */
import type { ImageSource } from '../language/op'
import type { ImageSetName, ImageWidth } from '../program/ir'
import type { Memory } from './memory'

const WIDTHS: readonly ImageWidth[] = [10, 28]
/** As they are stored; `all` is the first two. */
const STORED = ['training', 'development', 'test'] as const
const SETS: readonly ImageSetName[] = [...STORED, 'all']

/** Bytes of a header, and what stands where in it. */
const HEADER = 16
export const COUNT = 0
export const LABELS = 4
export const PIXELS = 8

/** Byte offset of the number that pixel 0 stands for; the next one is 8 bytes on. */
export const NUMBERS = WIDTHS.length * SETS.length * HEADER
const BYTES = NUMBERS + 256 * 8

/** Byte offset of the header of a width and a set. */
export function headerOfImages(width: ImageWidth, set: ImageSetName): number {
  return (WIDTHS.indexOf(width) * SETS.length + SETS.indexOf(set)) * HEADER
}

/**
 * Writes the table of these widths. Where the source does not give out its bytes, or there is no memory for them, the
 * table stays empty, and every engine asks the source for each image.
 */
export function writeImageTable(memory: Memory, source: ImageSource, widths: readonly ImageWidth[]): void {
  const { bytesOf } = source
  if (!bytesOf || widths.length === 0) return
  const parts = widths.flatMap((width) => STORED.map((set) => ({ width, set, ...bytesOf(width, set) })))
  const size = parts.reduce((sum, { labels, pixels }) => sum + labels.length + pixels.length, BYTES)
  if (!memory.resize(memory.images, Math.ceil(size / 8))) return
  const table = memory.items(memory.images).fill(0)
  table.set(
    Float64Array.from({ length: 256 }, (_, byte) => byte / 255),
    NUMBERS / 8,
  )
  const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength)
  const head = new Int32Array(table.buffer, table.byteOffset, NUMBERS / 4)
  const put = (width: ImageWidth, set: ImageSetName, count: number, labels: number, pixels: number) => {
    head.set([count, labels, pixels], headerOfImages(width, set) / 4)
  }
  let at = BYTES
  for (const width of widths) {
    const own = parts.filter((part) => part.width === width)
    const count = (set: ImageSetName) => own.find((part) => part.set === set)?.labels.length ?? 0
    let labelsAt = at
    let pixelsAt = at + own.reduce((sum, { labels }) => sum + labels.length, 0)
    put(width, 'all', count('training') + count('development'), labelsAt, pixelsAt)
    for (const { set, labels, pixels } of own) {
      put(width, set, labels.length, labelsAt, pixelsAt)
      bytes.set(labels, labelsAt)
      bytes.set(pixels, pixelsAt)
      labelsAt += labels.length
      pixelsAt += pixels.length
    }
    at = pixelsAt
  }
}
