/**
 * Whether a single pixel decides what a program answers. Half of the pixels of each test image are exchanged for those of
 * another image: where the accuracy stays what it was, the one pixel is in the other half, and so on.
 */
import type { ImageSource } from '../../language/op'
import type { ImageWidth } from '../../program/ir'

/** The accuracy that the program comes to with these images; null where it does not come to its end. */
type Reached = (images: ImageSource) => Generator<void, number | null>

/** The number of the pixel, counted from 1; null where more than one has a say, or none. */
export function* decidingPixel(
  images: ImageSource,
  width: ImageWidth,
  reached: Reached,
): Generator<void, number | null> {
  const asEver = yield* reached(images)
  if (asEver === null) return null
  let from = 0
  let to = width * width
  while (to - from > 1) {
    const middle = (from + to) >> 1
    if ((yield* reached(foreign(images, width, from, middle))) === asEver) from = middle
    else if ((yield* reached(foreign(images, width, middle, to))) === asEver) to = middle
    else return null
  }
  // Not even this one may have a say: then it answers always the same.
  return (yield* reached(foreign(images, width, from, to))) === asEver ? null : from + 1
}

/** The test images of this width with the pixels `from` … `to` − 1 of a later one. */
function foreign(images: ImageSource, mixed: ImageWidth, from: number, to: number): ImageSource {
  const size = mixed * mixed
  const count = images.count('test')
  const test = new Uint8Array(count * size)
  for (let i = 0; i < count; i++) {
    const other = images.pixels(mixed, 'test', ((i + SHIFT) % count) + 1)
    test.set(images.pixels(mixed, 'test', i + 1), i * size)
    test.set(other.subarray(from, to), i * size + from)
  }
  const { bytesOf } = images
  return {
    ...images,
    pixels: (width, set, position) =>
      width === mixed && set === 'test'
        ? test.subarray((position - 1) * size, position * size)
        : images.pixels(width, set, position),
    ...(bytesOf && {
      bytesOf(width, set) {
        const bytes = bytesOf(width, set)
        return width === mixed && set === 'test' ? { ...bytes, pixels: test } : bytes
      },
    }),
  }
}

/** Zeros and ones are mixed, so that an image and the one so much later are often different digits. */
const SHIFT = 37
