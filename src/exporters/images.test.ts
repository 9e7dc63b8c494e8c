/** What goes along with a program: the sets and widths that it asks for, byte by byte, and nothing else. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../blocks/index'
import { lower } from '../core/program/lowering/lower'
import { FEW_IMAGES } from '../testing/fixtures/few-digits.test-support'
import { block, set } from '../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../testing/fixtures/project-of.test-support'
import { imagesNeeded, labelBytes, pixelBytes } from './images'

const needed = (...flag: Parameters<typeof projectOf>[0]['flag'] & object) => {
  const { program } = lower(projectOf({ flag, variables: { v: 0 }, lists: { x: [] } }), language)
  const { named, labels, pixels } = imagesNeeded(program, language)
  return { named: [...named], labels, pixels: pixels.map(({ set, width }) => `${set} ${width}`) }
}
const load = (set: string, width: string) => block('data_load', { n: 1, set, width, list: 'x' })

describe('the images that a program needs', () => {
  it('are none where no block asks for any', () => {
    expect(needed(set('v', 1))).toEqual({ named: [], labels: [], pixels: [] })
  })

  it('are labels only where nothing is loaded', () => {
    const count = block('data_count', { set: 'test' })
    const label = block('data_label', { n: 1, set: 'training' })
    expect(needed(set('v', count), set('v', label))).toEqual({
      named: ['test', 'training'],
      labels: ['training', 'test'],
      pixels: [],
    })
  })

  it('are the training and the development images for all', () => {
    expect(needed(load('all', '28'), load('training', '10'), load('training', '28'))).toEqual({
      named: ['all', 'training'],
      labels: ['training', 'development'],
      pixels: ['training 28', 'training 10', 'development 28'],
    })
  })
})

describe('bytes', () => {
  it('are those of the image source, in order', () => {
    expect([...labelBytes(FEW_IMAGES, 'test')]).toEqual([1, 0, 1, 0])
    const pixels = pixelBytes(FEW_IMAGES, 'development', 10)
    expect(pixels).toHaveLength(300)
    for (const image of [1, 2, 3])
      expect(pixels.subarray(image * 100 - 100, image * 100)).toEqual(
        FEW_IMAGES.pixels(10, 'development', image),
      )
  })
})
