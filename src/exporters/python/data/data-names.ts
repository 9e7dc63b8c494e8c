/** What the images and their labels are called in a Python program. */
import type { ImageSetName, ImageWidth } from '../../../core/program/ir'
import type { ImagesNeeded } from '../../images'

export interface DataNames {
  labels(set: ImageSetName): string
  pixels(set: ImageSetName, width: ImageWidth): string
  /** Both together, for a language that has a word for it. */
  set(set: ImageSetName): string
}

/** The width is part of the name only where a program uses both. */
export function dataNames({ pixels }: ImagesNeeded): DataNames {
  const widths = new Set(pixels.map(({ width }) => width))
  return {
    labels: (set) => `${set}_labels`,
    set: (set) => `${set}_set`,
    pixels: (set, width) => (widths.size > 1 ? `${set}_images_${width}` : `${set}_images`),
  }
}

const SETS = ['training', 'development', 'test', 'all'] as const

/** All that there may be. */
export const DATA_WORDS: readonly string[] = SETS.flatMap((set) => [
  `${set}_labels`,
  `${set}_set`,
  `${set}_images`,
  `${set}_images_10`,
  `${set}_images_28`,
])
