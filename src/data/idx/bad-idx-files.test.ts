/** Files that can't be used: each is refused in words that say which file, what was expected, and what was found. */

import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentence } from '../../words'
import { findImages } from '../own-images/found-images'
import { refusalOf } from '../refusal.test-support'
import { IdxError } from './idx'
import { bar, bars, fileOf, imagesIdx, labelsIdx, pairOf } from './idx-files.test-support'

const drawn = bars([3, 8], 25)
const images = imagesIdx(drawn)
const labels = labelsIdx(drawn)
const raw = (name: string, content: Uint8Array | string) =>
  new File([new Uint8Array(Buffer.from(content))], name)
const goodLabels = fileOf('my-labels', labels)
const goodImages = fileOf('my-images', images)
const changed = (bytes: Buffer, at: number, to: number) => {
  const copy = Buffer.from(bytes)
  copy[at] = to
  return copy
}
const find = async (files: readonly File[]) => (await findImages(files, () => {})).found

describe('refused in plain words', () => {
  it.each<[string, readonly File[], string]>([
    [
      'a picture',
      [raw('cat.png', '\u0089PNG'), goodLabels],
      '“cat.png” does not begin as IDX files do: bytes 0 and 1 are 194 and 137 instead of 0 and 0.',
    ],
    ['an empty file', [raw('x', ''), goodLabels], '“x” ends at byte 0, inside its four-byte magic number.'],
    [
      'a zip',
      [raw('gzip.zip', 'PK\u0003\u0004…'), goodLabels],
      '“gzip.zip” is a zip, a folder that is packed into one file. Unpack it, then choose the files in it.',
    ],
    [
      'numbers of another type',
      [fileOf('x', changed(images, 2, 0x0d)), goodLabels],
      '“x” has 0x0d at byte 2; only 0x08, whole numbers from 0 to 255, can be read.',
    ],
    [
      'tables instead of images',
      [fileOf('x', changed(images, 3, 2)), goodLabels],
      '“x” has 2 dimensions (byte 3). A file of images has 3, a file of labels has 1.',
    ],
    [
      'a header that is cut',
      [fileOf('x', images.subarray(0, 13)), goodLabels],
      '“x” ends at byte 13, but its 3 dimensions are written up to byte 16.',
    ],
    [
      'images of another size',
      [fileOf('x', imagesIdx([], 32)), goodLabels],
      'The images in “x” have 32 × 32 pixels (bytes 8 to 15). Blockgrad needs 28 × 28.',
    ],
    ['no images', [fileOf('x', imagesIdx([])), goodLabels], '“x” holds no images (bytes 4 to 7).'],
    [
      'more images than there can be',
      [fileOf('x', changed(images, 4, 255)), goodLabels],
      '“x” says that it holds 4,278,190,130 images (bytes 4 to 7). More than 1,000,000 can’t be read.',
    ],
    [
      'images that are cut',
      [fileOf('x', images.subarray(0, -1)), goodLabels],
      '“x” ends at byte 39,215, but its 50 images reach up to byte 39,216. Part of it is missing.',
    ],
    [
      'images that go on',
      [fileOf('x', Buffer.concat([images, Buffer.of(1)])), goodLabels],
      '“x” should end at byte 39,216, after its 50 images, but more bytes follow.',
    ],
    [
      'labels that are cut, in a gzip that is whole',
      [goodImages, fileOf('x.gz', labels.subarray(0, 57))],
      '“x.gz” ends at byte 57, but its 50 labels reach up to byte 58. Part of it is missing.',
    ],
    [
      'a gzip whose end is missing',
      [raw('x.gz', gzipSync(images).subarray(0, -9)), goodLabels],
      '“x.gz” is packed with gzip, and the package is damaged or its end is missing',
    ],
    [
      'a gzip with a wrong byte',
      [raw('x.gz', changed(gzipSync(images), gzipSync(images).length - 6, 7)), goodLabels],
      '“x.gz” is packed with gzip, and the package is damaged',
    ],
    [
      'a gzip in a gzip',
      [fileOf('x.gz', gzipSync(images)), goodLabels],
      '“x.gz” is compressed with gzip (bytes 0 and 1): unpack it before reading it as IDX.',
    ],
    [
      'images and labels that do not match',
      [goodImages, fileOf('x', labelsIdx(bars([3], 20)))],
      '“my-images” holds 50 images, but “x” holds 20 labels. They do not belong together.',
    ],
    [
      'a pair for testing that does not match',
      [
        ...pairOf(drawn, 'a'),
        fileOf('t-images', imagesIdx([bar(3, 0)])),
        fileOf('t-labels', labelsIdx(bars([3], 2))),
      ],
      '“t-images” holds 1 image, but “t-labels” holds 2 labels. They do not belong together.',
    ],
    [
      'only images',
      [goodImages],
      '“my-images” holds images only. Choose two files, one with images and one with their labels, or four, with those for testing.',
    ],
    ['only labels', [goodLabels], '“my-labels” holds labels only. Choose two files'],
    [
      'images twice',
      [goodImages, goodImages],
      'These are 2 files of images and 0 files of labels. Choose two',
    ],
    [
      'three files',
      [goodImages, goodImages, goodLabels],
      'These are 2 files of images and 1 file of labels. Choose two',
    ],
    ['five files', [...pairOf(drawn), ...pairOf(drawn), goodImages], 'These are 5 files. Choose two'],
    [
      'a letter that there is not',
      pairOf(bars([27], 3), 'emnist-letters'),
      'has the label 27 at byte 8. By its name, its labels go from 1 to 26.',
    ],
    [
      'a digit that there is not',
      pairOf([bar(3, 0), bar(10, 0)], 'train'),
      'has the label 10 at byte 9. By its name, its labels go from 0 to 9.',
    ],
  ])('%s', async (_, files, message) => {
    const why = sentence(await refusalOf(() => find(files), IdxError))
    expect(why).toContain(message.replace('can’t', "can't"))
  })

  it('a file that went away', async () => {
    const gone = fileOf('gone-images', images)
    gone.stream = () =>
      new ReadableStream({
        pull: () => Promise.reject(new DOMException('The file is gone.', 'NotReadableError')),
      })
    expect(sentence(await refusalOf(() => find([gone, goodLabels]), IdxError))).toBe(
      '“gone-images” could not be read. Is it still where it was?',
    )
  })
})

it('whatever bytes a file has, they are images or a message', async () => {
  const spoiled = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc
      .tuple(fc.constantFrom(images, labels), fc.nat(), fc.nat(255))
      .map(([bytes, at, to]) => changed(bytes, at % 60, to)),
    fc
      .tuple(fc.constantFrom(images, labels), fc.nat())
      .map(([bytes, end]) => bytes.subarray(0, end % bytes.length)),
    fc.tuple(fc.constantFrom(images, labels), fc.nat(), fc.nat(255)).map(([bytes, at, to]) => {
      const packed = gzipSync(bytes)
      return changed(packed, at % packed.length, to)
    }),
  )
  await fc.assert(
    fc.asyncProperty(spoiled, fc.boolean(), async (bytes, isImages) => {
      const file = raw('x', bytes)
      try {
        const found = await find(isImages ? [file, goodLabels] : [goodImages, file])
        expect(found.classes.length).toBeGreaterThan(0)
      } catch (reason) {
        expect(reason).toBeInstanceOf(IdxError)
      }
    }),
    { seed: 5, numRuns: 400 },
  )
}, 60_000)
