import { describe, expect, it } from 'vitest'
import type { OwnImages } from '../core/project/project'
import type { TestReport } from '../core/run/stage/report'
import { digitWords } from './image-words'
import { columnWords, labelWords, perCentRight, rightOfAll, saidWords } from './report-words'

const report = (right: number, answered: number, table: TestReport['table'] = []): TestReport => ({
  set: 'test',
  right,
  answered,
  table,
  mistakes: [],
  pixels: new Uint8Array(0),
  width: 10,
})

describe('the words of a test report', () => {
  it.each([
    [2113, 2115, '99.9'],
    [12664, 12665, '99.9'],
    [2115, 2115, '100'],
    [1999, 2000, '99.9'],
    [999, 1000, '99.9'],
    [1, 2115, '0'],
    [1, 3, '33.3'],
    [2, 3, '66.6'],
    [0, 7, '0'],
    [1, 2, '50'],
  ])('never promise more than was reached: %i of %i is %s per cent', (right, answered, words) =>
    expect(perCentRight(report(right, answered))).toBe(words),
  )

  it('count with commas', () => expect(rightOfAll(report(2113, 2115))).toBe('2,113 of 2,115 right'))

  it.each([
    [0.314159, '0.31'],
    [0.4999, '0.4999'],
    [0.49999999999999994, '0.4999999999999999'],
    [0.5, '0.50'],
    [0.996, '1.00'],
    [0.0000012, '0.00'],
    [-0.6, '-0.60'],
    [1, '1'],
    [-3, '-3'],
    [12345.678, '12345.678'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('say %d as %s, so that it still reads as the mistake it is', (answer, words) =>
    expect(saidWords(answer)).toBe(words),
  )

  it('name digits, and answers that are none where there are some', () => {
    expect([0, 8].map(digitWords)).toEqual(['a zero', 'an eight'])
    const columns = (...rows: number[][]) => columnWords(report(0, 1, rows), undefined)
    expect(columns([3, 1, 0], [0, 2, 0])).toEqual(['a zero', 'a one'])
    expect(columns([3, 1, 0], [0, 2, 7])).toEqual(['a zero', 'a one', 'no digit'])
  })

  it.each([
    ['3', 'a three'],
    ['A', 'an A'],
    ['B', 'a B'],
    ['a', 'a small a'],
    ['77', '“77”'],
  ])('name classes of own images: %s is %s', (name, words) => {
    // Only what words need of them.
    const own = {
      classes: [
        { label: 9, name },
        { label: 3, name: 'x' },
      ],
    } as unknown as OwnImages
    expect([0, 1, 2].map((label) => labelWords(label, own))).toEqual([words, 'a small x', 'number 2'])
    expect(columnWords(report(0, 1, [[1, 1, 1]]), own)).toEqual([words, 'a small x', 'neither'])
  })
})
