/** Images that a learner's program has not seen in its training: the test and development sets change places. */
import type { ImageSource } from '../language/op'
import { next, STATES, stateFromSeed } from '../maths/random'
import type { ImageSetName } from '../program/ir'

/** What was for development is the test now. So is nothing of it in `all` any more. */
export function hiddenTest(images: ImageSource): ImageSource {
  const training = images.count('training')
  const other = (set: Exclude<ImageSetName, 'all'>) =>
    set === 'test' ? 'development' : set === 'development' ? 'test' : set
  const located = (set: ImageSetName, position: number): [Exclude<ImageSetName, 'all'>, number] => {
    if (set !== 'all') return [other(set), position]
    return position <= training ? ['training', position] : ['test', position - training]
  }
  const { bytesOf } = images
  return {
    count: (set) => (set === 'all' ? training + images.count('test') : images.count(other(set))),
    label: (set, position) => images.label(...located(set, position)),
    pixels: (width, set, position) => images.pixels(width, ...located(set, position)),
    ...(bytesOf && { bytesOf: (width, set) => bytesOf(width, other(set)) }),
  }
}

/** The test set's answers are drawn by lot, as often 0 as 1. */
export function withRandomLabels(images: ImageSource, seed: number): ImageSource {
  const labels = new Uint8Array(images.count('test'))
  let state = stateFromSeed(seed)
  for (let i = 0; i < labels.length; i++) {
    state = next(state)
    labels[i] = state > STATES / 2 ? 1 : 0
  }
  const { bytesOf } = images
  return {
    ...images,
    label: (set, position) => (set === 'test' ? (labels[position - 1] ?? 0) : images.label(set, position)),
    ...(bytesOf && {
      bytesOf: (width, set) => (set === 'test' ? { ...bytesOf(width, set), labels } : bytesOf(width, set)),
    }),
  }
}
