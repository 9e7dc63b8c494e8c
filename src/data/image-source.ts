/** Gives a running program its images: the loaded files as the sets that blocks ask for. */

import type { ImageSource } from '../core/language/op'
import type { Message } from '../core/message'
import type { ImageSetName, ImageWidth } from '../core/program/ir'
import { Halt } from '../core/run/interpreter/halt'
import type { DigitSet, Digits } from './mnist/digits'

/** For programs that use no images. Asking it for one is a mistake of ours, not of the learner's. */
export const noImages = (): ImageSource => imageSource([])

/** For programs that are written and not run: the right number of images, all of them blank. */
export function blankImages(counts: Readonly<Record<Exclude<ImageSetName, 'all'>, number>>): ImageSource {
  return {
    count: (set) => (set === 'all' ? counts.training + counts.development : counts[set]),
    label: () => 0,
    pixels: (width) => new Uint8Array(width * width),
  }
}

/** For a program whose own images are on another computer: it runs up to the first block that needs one. */
export function missingImages(message: Message): ImageSource {
  const stop = () => {
    throw new Halt(message, '')
  }
  return { count: stop, label: stop, pixels: stop }
}

/**
 * `files` hold the same images in the same order, one file for each width. With `first`, the training set is
 * its first so many images in stored order; the other sets stay whole.
 */
export function imageSource(files: readonly Digits[], first = Number.POSITIVE_INFINITY): ImageSource {
  const fileOf = (width: ImageWidth | null): Digits => {
    const file = files.find((each) => width === null || each.width === width)
    if (!file) throw new Error(`The images at ${width ?? 'any'} pixels were not loaded before the run.`)
    return file
  }
  const trainingCount = (file: Digits) => Math.min(file.training.count, first)
  const locate = (file: Digits, set: ImageSetName, position: number): { from: DigitSet; index: number } => {
    if (set !== 'all') return { from: file[set], index: position - 1 }
    const training = trainingCount(file)
    return position <= training
      ? { from: file.training, index: position - 1 }
      : { from: file.development, index: position - 1 - training }
  }
  return {
    widths: files.map(({ width }) => width),
    count(set) {
      const file = fileOf(null)
      if (set === 'training') return trainingCount(file)
      return set === 'all' ? trainingCount(file) + file.development.count : file[set].count
    },
    label(set, position) {
      const { from, index } = locate(fileOf(null), set, position)
      // biome-ignore lint/style/noNonNullAssertion: whoever asks has looked how many there are
      return from.labels[index]!
    },
    pixels(width, set, position) {
      const size = width * width
      const { from, index } = locate(fileOf(width), set, position)
      return from.pixels.subarray(index * size, (index + 1) * size)
    },
    bytesOf(width, set) {
      const file = fileOf(width)
      const { labels, pixels } = file[set]
      const count = set === 'training' ? trainingCount(file) : file[set].count
      return { labels: labels.subarray(0, count), pixels: pixels.subarray(0, count * width * width) }
    },
  }
}
