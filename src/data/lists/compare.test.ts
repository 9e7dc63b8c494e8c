/** Two lists compared: the largest differences by hand. */
import { describe, expect, it } from 'vitest'
import { compareLists } from './compare'

const same = (length: number) => ({ lengths: [length, length], differing: 0, absolute: null, relative: null })

describe('two lists', () => {
  it('are the same only to the last bit', () => {
    expect(compareLists([1, 0.1, -0, Infinity], [1, 0.1, -0, Infinity])).toEqual(same(4))
    expect(compareLists([], [])).toEqual(same(0))
    expect(compareLists([1, 0], [1, -0])).toEqual({ ...same(2), differing: 1 })
    expect(compareLists([0.3], [0.1 + 0.2])).toMatchObject({
      differing: 1,
      absolute: { position: 1, size: 2 ** -54 },
    })
  })

  it('differ most in one place by size, and in another by part', () => {
    expect(compareLists([100, 5, 0.001, 7], [101, 5, 0.002, 7])).toEqual({
      lengths: [4, 4],
      differing: 2,
      absolute: { position: 1, a: 100, b: 101, size: 1 },
      relative: { position: 3, a: 0.001, b: 0.002, size: 0.5 },
    })
  })

  it('tell the first of several differences of one size', () => {
    expect(compareLists([1, 2, 3], [0, 1, 2])).toMatchObject({ differing: 3, absolute: { position: 1 } })
  })

  it('are compared as far as both reach', () => {
    expect(compareLists([1, 2, 3], [1, 2])).toEqual({ ...same(0), lengths: [3, 2] })
  })

  it('may have endless numbers, and ones that are endlessly apart', () => {
    expect(compareLists([1, Infinity], [1, 5])).toMatchObject({
      absolute: { position: 2, size: Infinity },
      relative: { position: 2, size: Infinity },
    })
    expect(compareLists([1.5e308], [-1.5e308])).toMatchObject({
      absolute: { size: Infinity },
      relative: { size: 2 },
    })
  })
})
