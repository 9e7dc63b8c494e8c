/**
 * Which of MNIST's pictures Blockgrad uses and in which order: all its zeros and ones, the official test set
 * left whole, and the training images split into training and development by a fixed seed, so that everybody's
 * network sees the same pictures. A split is only repeatable if nothing about it is left to chance, so the
 * numbers that we expect are checked.
 */
// biome-ignore-all lint/style/noNonNullAssertion: places drawn are below `count`, and positions are those of the set

import { shrink } from '../downscale'
import { readIdx } from '../idx/idx'
import type { DigitSet, Digits } from './digits'

/** MNIST's four IDX files, uncompressed. */
export interface MnistFiles {
  trainImages: Uint8Array
  trainLabels: Uint8Array
  testImages: Uint8Array
  testLabels: Uint8Array
}

/** The seed of the split: the year in which MNIST was introduced (LeCun, Bottou, Bengio, Haffner 1998). */
export const SPLIT_SEED = 1998

/** How many of the 12,665 training images are kept apart for development. */
const DEVELOPMENT = 1000

const TRAINING = { zeros: 5923, ones: 6742 }
const TEST = { zeros: 980, ones: 1135 }

/** How many pictures each set has. */
export const MNIST_COUNTS = {
  training: TRAINING.zeros + TRAINING.ones - DEVELOPMENT,
  development: DEVELOPMENT,
  test: TEST.zeros + TEST.ones,
}

const MNIST_WIDTH = 28

/**
 * The same pictures in the same order, once as MNIST has them and once shrunk.
 *
 * @throws Error in plain words when these are not MNIST's own files
 */
export function digitsFromMnist(files: MnistFiles): { original: Digits; small: Digits } {
  const train = zerosAndOnes('training', files.trainImages, files.trainLabels, TRAINING)
  const test = zerosAndOnes('test', files.testImages, files.testLabels, TEST)
  const order = shuffledOrder(train.count, SPLIT_SEED)
  const cut = train.count - DEVELOPMENT
  const original: Digits = {
    width: MNIST_WIDTH,
    training: pick(train, order.slice(0, cut)),
    development: pick(train, order.slice(cut)),
    test,
  }
  return { original, small: shrunk(original) }
}

/**
 * The numbers 0 to count − 1, shuffled by Fisher and Yates with Lehmer's minimal standard generator,
 * x ← 48271·x mod 2³¹−1, whose every product stays below 2⁵³ and so is exact.
 *
 * @param seed a whole number from 1 to 2³¹ − 2
 */
export function shuffledOrder(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  let x = seed
  for (let last = count - 1; last > 0; last--) {
    x = (48271 * x) % 2147483647
    const chosen = x % (last + 1)
    const moved = order[last]!
    order[last] = order[chosen]!
    order[chosen] = moved
  }
  return order
}

function zerosAndOnes(
  name: string,
  imageFile: Uint8Array,
  labelFile: Uint8Array,
  expected: { zeros: number; ones: number },
): DigitSet {
  const images = readIdx(imageFile)
  const { dims, bytes: labels } = readIdx(labelFile)
  const wanted = [labels.length, MNIST_WIDTH, MNIST_WIDTH]
  if (dims.length !== 1 || images.dims.join() !== wanted.join()) {
    throw new Error(
      `MNIST's ${name} files do not fit together: labels ${dims.join(' × ')}, images ${images.dims.join(' × ')}.`,
    )
  }
  const all: DigitSet = { count: labels.length, labels, pixels: images.bytes }
  const kept = pick(
    all,
    [...labels.entries()].flatMap(([i, label]) => (label <= 1 ? [i] : [])),
  )
  const ones = kept.labels.reduce((sum, label) => sum + label, 0)
  const zeros = kept.count - ones
  if (zeros !== expected.zeros || ones !== expected.ones) {
    throw new Error(
      `MNIST's ${name} set should have ${expected.zeros} zeros and ${expected.ones} ones, ` +
        `but this one has ${zeros} and ${ones}.`,
    )
  }
  return kept
}

/** The pictures of 28x28 at these positions, in this order. */
export function pick(set: DigitSet, positions: readonly number[]): DigitSet {
  const size = MNIST_WIDTH * MNIST_WIDTH
  const pixels = new Uint8Array(positions.length * size)
  positions.forEach((from, to) => {
    pixels.set(set.pixels.subarray(from * size, (from + 1) * size), to * size)
  })
  return { count: positions.length, labels: Uint8Array.from(positions, (i) => set.labels[i]!), pixels }
}

/** The same pictures at 10x10. */
export function shrunk({ training, development, test }: Digits): Digits {
  return {
    width: 10,
    training: shrinkAll(training),
    development: shrinkAll(development),
    test: shrinkAll(test),
  }
}

function shrinkAll(set: DigitSet): DigitSet {
  const size = MNIST_WIDTH * MNIST_WIDTH
  const pixels = new Uint8Array(set.count * 100)
  for (let i = 0; i < set.count; i++) {
    pixels.set(shrink(set.pixels.subarray(i * size, (i + 1) * size)), i * 100)
  }
  return { ...set, pixels }
}
