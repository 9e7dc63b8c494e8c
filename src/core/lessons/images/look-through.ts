/**
 * How a program comes by its accuracy, seen by what other labels do to it. Whoever learns from labels that are turned round
 * answers the other way round; whoever can't know labels that were drawn by lot is right for half of them.
 */
import type { ImageSource } from '../../language/op'
import type { ImageWidth } from '../../program/ir'
import type { Labels } from './exchanged'
import { decidingPixel } from './one-pixel'
import { type World, worldOf } from './worlds'

export type Way =
  | 'honest'
  /** The answer is made from the label, or the accuracy is made up. */
  | 'peeks'
  /** What it answers has nothing to do with what it was trained on. */
  | 'learns-nothing'
  /** It is right, but not for the images of the test set. */
  | 'other-images'
  /** It has learned nothing, and goes by this one pixel, counted from 1. */
  | { readonly pixel: number; readonly width: ImageWidth }

/** Per cent. Half is what a guess is worth; in between nobody is accused. */
const LIKE_A_GUESS = 60
const FAR_ABOVE = 75

/** The accuracy that the program comes to with these images; null where it does not come to its end. */
export type Reached = (images: ImageSource) => Generator<void, number | null>

/** Of a program that has reached a high accuracy with the true labels, and its images in these widths. */
export function* lookThrough(
  images: ImageSource,
  widths: readonly ImageWidth[],
  reached: Reached,
): Generator<void, Way> {
  /** A few images are enough to clear somebody; it takes all of them to accuse. */
  const isHigh = function* (training: Labels, test: Labels): Generator<void, boolean> {
    const inWorld = (size: World['size']) => reached(worldOf(images, { size, training, test }))
    const few = yield* inWorld('small')
    if (few !== null && few <= LIKE_A_GUESS) return false
    const all = yield* inWorld('whole')
    return all !== null && all >= FAR_ABOVE
  }
  if (!(yield* isHigh('turned', 'true'))) return 'honest'
  if (yield* isHigh('lot', 'lot')) return 'peeks'
  if (yield* isHigh('true', 'turned')) return 'other-images'
  const few = worldOf(images, { size: 'small', training: 'true', test: 'true' })
  for (const width of widths) {
    const pixel = yield* decidingPixel(few, width, reached)
    if (pixel !== null) return { pixel, width }
  }
  return 'learns-nothing'
}
