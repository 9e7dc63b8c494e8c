import { describe, expect, it } from 'vitest'
import { FEW, MANY, pageWith, unitAfter } from './pages'

describe('pages of hidden units', () => {
  it.each([
    [0, 10, FEW, { first: 0, count: 10, isWhole: true }],
    [3, 16, FEW, { first: 0, count: 16, isWhole: true }],
    [0, 100, FEW, { first: 0, count: 10, isWhole: false }],
    [37, 100, FEW, { first: 30, count: 10, isWhole: false }],
    [99, 103, FEW, { first: 90, count: 10, isWhole: false }],
    [102, 103, FEW, { first: 100, count: 3, isWhole: false }],
    [37, 100, MANY, { first: 0, count: 100, isWhole: true }],
    [150, 300, MANY, { first: 100, count: 100, isWhole: false }],
    // A list may have become shorter since.
    [250, 40, FEW, { first: 30, count: 10, isWhole: false }],
  ])('unit %i of %i, %i a page', (unit, units, perPage, page) => {
    expect(pageWith(unit, units, perPage)).toEqual(page)
  })
})

describe('arrow keys', () => {
  it.each([
    ['ArrowDown', 9, 1, 10],
    ['ArrowUp', 0, 1, null],
    ['ArrowDown', 99, 1, null],
    ['ArrowLeft', 5, 1, null],
    ['ArrowRight', 5, 7, 6],
    ['ArrowDown', 5, 7, 12],
    ['ArrowUp', 5, 7, null],
    ['Home', 5, 7, 0],
    ['End', 5, 1, 99],
    ['a', 5, 1, null],
  ])('%s from unit %i of 100, %i side by side', (key, unit, columns, next) => {
    expect(unitAfter(key, unit, 100, columns)).toBe(next)
  })
})
