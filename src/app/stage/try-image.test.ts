import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { createTryImage } from './try-image'

function tryImageWhere(use: { readonly starts: boolean } | null) {
  const tried: unknown[] = []
  const told: string[] = []
  const made = createTryImage({
    pad: { use: signal(use && { ...use, widths: [] }), showImage: (...image) => tried.push(image) },
    notices: { show: (words) => told.push(words) },
    lookAtPad: () => tried.push('look'),
  })
  made.tryImage('test', 17)
  return { hint: made.hint.value, tried, told }
}

describe('trying an image', () => {
  it('puts it on the pad where the program listens', () => {
    const { hint, tried, told } = tryImageWhere({ starts: true })
    expect(tried).toEqual([['test', 17], 'look'])
    expect(told).toEqual([])
    expect(hint).toBe('Press one, and your program looks at it again.')
  })

  it.each([
    ['has no use for the pad', null],
    ['reads it, but does not start with it', { starts: false }],
  ])('says which block is missing where the program %s', (_, use) => {
    const { hint, tried, told } = tryImageWhere(use)
    expect(tried).toEqual([])
    expect(told).toEqual(['Add the block “when I draw” to try this image.'])
    expect(hint).toBe('Add the block “when I draw” to try them again.')
  })
})
