import { describe, expect, it } from 'vitest'
import { compareLists } from '../../data/lists'
import { comparisonWords } from './difference-words'
import { shapeWords } from './shape-words'

const words = (a: readonly number[], b: readonly number[]) =>
  comparisonWords(compareLists(a, b), ['w1', 'w1 in a.npz'])

describe('a comparison in words', () => {
  it.each([
    ['the same', [1, 2], [1, 2], 'The same, to the last bit', 'All 2 numbers are equal.'],
    ['nothing at all', [], [], 'The same, to the last bit', 'Both are empty.'],
    ['one difference', [1, 2], [1, 3], '1 of 2 numbers differs', ''],
    ['differences', [1, 2, 3], [0, 3, 3], '2 of 3 numbers differ', ''],
    [
      'a zero of another sign',
      [0],
      [-0],
      '1 of 1 number differs',
      'They are as large as one another: only zeros have another sign.',
    ],
    [
      'a longer list that is the same as far as both reach',
      [1, 2],
      [1],
      'Not of the same length',
      'w1 has 2 numbers, w1 in a.npz has 1. The first 1 of each were compared. Those are the same, to the last bit.',
    ],
    ['an empty list', [], [1], 'Not of the same length', 'w1 has 0 numbers, w1 in a.npz has 1.'],
    [
      'a shorter list that differs',
      [1],
      [2, 3],
      '1 of 1 number differs',
      'w1 has 1 number, w1 in a.npz has 2. The first 1 of each were compared.',
    ],
  ])('of %s', (_, a, b, headline, more) => {
    expect(words(a, b)).toEqual({ isSame: headline.startsWith('The same'), headline, more })
  })
})

describe('the shape of what was found', () => {
  it.each([
    [[1], '1 number'],
    [[1000], '1,000 numbers'],
    [[10, 100], '1,000 numbers (10 × 100)'],
    [[2000, 2], '4,000 numbers (2,000 × 2)'],
    [[0, 5], '0 numbers'],
  ])('%j is %s', (shape, words) => expect(shapeWords(shape)).toBe(words))
})
