/** A handful of made-up images at both widths, for programs that load images in tests. */
import type { Digits } from '../../data/digits'
import { imageSource } from '../../data/image-source'
import type { ImageWidth } from '../program/ir'

const COUNTS = { training: 7, development: 3, test: 4 } as const

/** Image n of a set shows a one where n is odd; its pixels differ from image to image and from set to set. */
export function fewDigits(width: ImageWidth): Digits {
  const set = (count: number) => ({
    count,
    labels: Uint8Array.from({ length: count }, (_, i) => (i + 1) % 2),
    pixels: Uint8Array.from({ length: count * width * width }, (_, i) => (i * 37 + count * 11) % 256),
  })
  return {
    width,
    training: set(COUNTS.training),
    development: set(COUNTS.development),
    test: set(COUNTS.test),
  }
}

export const FEW_IMAGES = imageSource([fewDigits(10), fewDigits(28)])
