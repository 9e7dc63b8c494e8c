/** Formats of labelled images: files go to the first that recognises them, and one more needs nothing but its own reader. */
import { expect, it } from 'vitest'
import { bars, pairOf } from '../idx/idx-files.test-support'
import { idx } from '../idx/idx-format'
import { decode } from '../mnist/digits'
import { findImages } from './found-images'
import { type ImageFormat, type LabelledImages, PIXELS } from './image-format'
import { chooseImages } from './own-images'

const unheard = () => {}
const COUNT = 60

/** Images of one grey each, which come in two pieces; even ones are labelled 4, odd ones 6. */
const greys: LabelledImages = {
  count: COUNT,
  file: 'greys.data',
  labels: async () => Uint8Array.from({ length: COUNT }, (_, i) => (i % 2 === 0 ? 4 : 6)),
  async images(take, heard) {
    for (const [first, end] of [
      [0, 25],
      [25, COUNT],
    ] as const) {
      take(
        Uint8Array.from({ length: (end - first) * PIXELS }, (_, i) => first + Math.floor(i / PIXELS)),
        first,
      )
      heard(end)
    }
  },
}

const made: ImageFormat = {
  recognises: ([file]) => file?.name.endsWith('.data') ?? false,
  open: async (files) => ({
    name: 'greys',
    files: files.map(({ name }) => name),
    training: greys,
    test: null,
    classes: ['', '', '', '', 'four', '', 'six'],
    isOnItsSide: false,
  }),
}

it('another format is found and chosen from as IDX is', async () => {
  const parts: number[] = []
  const files = ['greys.data', 'greys.names'].map((name) => new File([], name))
  const readable = await findImages(files, (part) => parts.push(part), [made, idx])
  expect(parts).toEqual([25 / COUNT, 1])
  const { found } = readable
  expect(found).toMatchObject({ name: 'greys', files: ['greys.data', 'greys.names'], testFile: null })
  expect(found.classes.map(({ name, training }) => [name, training])).toEqual([
    ['four', 30],
    ['six', 30],
  ])
  const { packed } = await chooseImages(readable, { labels: [6, 4], turned: false }, unheard)
  const { training, development, test } = decode(packed)
  const seen = [training, development, test].flatMap(({ labels, pixels }) =>
    [...labels].map((label, i) => [pixels[i * PIXELS], label]),
  )
  const wanted = Array.from({ length: COUNT }, (_, i) => [i, i % 2 === 0 ? 1 : 0])
  expect(seen.sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual(wanted)
})

it('files that no other format recognises are IDX', async () => {
  const { found } = await findImages(pairOf(bars([3, 8], 20), 'my'), unheard, [made, idx])
  expect(found.name).toBe('my')
})
