import { describe, expect, it } from 'vitest'
import { full, perCent, readable } from './numbers'

describe('numbers for reading', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.6134, '0.613'],
    [-0.5, '−0.5'],
    [12.3456, '12.35'],
    [0.99999, '1'],
    [1234.56, '1,234.6'],
    [999.99, '1,000'],
    [12665, '12,665'],
    [-1234567, '−1,234,567'],
    [0.0001234, '0.000123'],
    [1.23e-7, '1.2 × 10⁻⁷'],
    [1e12, '1 × 10¹²'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
    [Number.NaN, 'not a number'],
  ])('%d reads %s', (value, words) => expect(readable(value)).toBe(words))

  it('shows every digit in full', () => {
    expect(full(0.1 + 0.2)).toBe('0.30000000000000004')
    expect(full(-1e-9)).toBe('−1e−9')
  })

  it('never rounds an accuracy up to 100', () => {
    expect(perCent(99.96)).toBe('99.9')
    expect(perCent(99.905)).toBe('99.9')
    expect(perCent(100)).toBe('100')
    expect(perCent(50)).toBe('50')
  })
})
