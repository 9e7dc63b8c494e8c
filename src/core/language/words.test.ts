import { describe, expect, it } from 'vitest'
import { counted, differentLengths, joinWords, mustBeWhole, noSuchItem, showNumber } from './words'

describe('numbers for reading', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.1, '0.1'],
    [-2.5, '-2.5'],
    [1e21, '1e21'],
    [1e-7, '1e-7'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '-∞'],
  ])('%d is shown as %s', (x, shown) => {
    expect(showNumber(x)).toBe(shown)
  })

  it('counts one thing and many', () => {
    expect([counted(1, 'item'), counted(0, 'item'), counted(2, 'box', 'boxes')]).toEqual([
      '1 item',
      '0 items',
      '2 boxes',
    ])
  })
})

describe('messages', () => {
  it('says which item is not there, and why', () => {
    expect(noSuchItem('pixels', 101, 100)).toBe(
      'There is no item 101 in pixels: it has 100 items. Lists count from 1.',
    )
    expect(noSuchItem('pixels', 0, 1)).toBe(
      'There is no item 0 in pixels: it has 1 item. Lists count from 1.',
    )
    expect(noSuchItem('pixels', 1, 0)).toBe('There is no item 1 in pixels: it is empty.')
    expect(noSuchItem('pixels', 2.5, 3)).toBe(
      "There is no item 2.5 in pixels: an item's number must be whole.",
    )
    expect(noSuchItem('pixels', 3.5, 3)).toBe(
      'There is no item 3.5 in pixels: it has 3 items. Lists count from 1.',
    )
  })

  it('compares two lengths', () => {
    expect(differentLengths('The dot product', 'weights', 100, 'pixels', 99)).toBe(
      'The dot product needs two lists of the same length. weights has 100 numbers, pixels has 99.',
    )
  })

  it('asks for a whole number', () => {
    expect(mustBeWhole('The width', 1, 0)).toBe(
      'The width must be a whole number, 1 or more. It was given 0.',
    )
  })

  it('joins words and numbers into a line', () => {
    expect(joinWords(['loss', 0.5])).toBe('loss 0.5')
    expect(joinWords(['', -0])).toBe('0')
    expect(joinWords([])).toBe('')
  })
})
