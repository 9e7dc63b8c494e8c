/** What people type into a number's hole: which texts are numbers, and when it is said which. */
import { describe, expect, it } from 'vitest'
import { needsTelling, numberText, readNumber } from './read-number'

describe('a typed number', () => {
  it.each([
    ['5', 5],
    ['-0', -0],
    ['0,5', 0.5],
    ['1,000', 1000],
    ['0,125', 0.125],
    ['1,234,567.5', 1234567.5],
    ['1e-300', 1e-300],
    ['infinity', Number.POSITIVE_INFINITY],
    ['−∞', Number.NEGATIVE_INFINITY],
    [' ', ''],
    ['3/4', 0.75],
    ['-1/8', -0.125],
    ['3 / 4', 0.75],
    ['½', 0.5],
    ['1½', 1.5],
    ['-2 1/4', -2.25],
    ['1.000.000', 1000000],
    ['1.234.567,5', 1234567.5],
    ['1.234,5', 1234.5],
    ['2*3', 6],
    ['0.5 × 4', 2],
    ['1,0000', 1],
    ['12,345', 12345],
    ['５', 5],
    ['－１２．５', -12.5],
    ['٥', 5],
    ['-١٢٫٥', -12.5],
    ['۷', 7],
  ])('“%s” is %s', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })
  it.each([
    'NaN',
    'ten',
    '1.2.3',
    '0x10',
    '1,2,3',
    '5 apples',
    '1/0',
    '2*3*4',
    '*3',
    '0*infinity',
    '1/2/3',
    '10²',
    '1.00.000',
    'x/2',
  ])('“%s” is none', (text) => {
    expect(readNumber(text)).toBeNull()
  })
  // What somebody pastes. A reader whose work grows with the square would take minutes.
  it.each([' ', '1', '1,', ',', '1.', '-', '0', '1,111'])(
    'a megabyte of “%s” is no number, at once',
    (unit) => {
      expect(readNumber(`${unit.repeat(1_000_000 / unit.length)}x`)).toBeNull()
    },
  )
  it.each([0, -0, 0.1 + 0.2, 5e-324, 1.7976931348623157e308, -1 / 3, Number.NEGATIVE_INFINITY])(
    '%s comes back exactly',
    (value) => {
      expect(readNumber(numberText(value))).toBe(value)
    },
  )
})

describe('a comma, for whoever writes decimals with one,', () => {
  it.each([
    ['1,000', 1],
    ['0,125', 0.125],
    ['12,345', 12.345],
    ['-3,500', -3.5],
    ['1,0000', 1],
    ['1,234,567', 1234567],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    // What the field itself shows for a number stays what it is.
    ['1.125', 1.125],
    ['1,5*2', 3],
  ])('“%s” is %s', (text, value) => {
    expect(readNumber(text, ',')).toBe(value)
  })
})

describe('what was understood is told', () => {
  it.each(['1,000', '0,5', '3/4', '½', '５', '1.000.000', '2*3'])(
    'of “%s”, whatever mark is written',
    (text) => {
      for (const mark of ['.', ','] as const) {
        const value = readNumber(text, mark) as number
        expect(needsTelling(text, value, mark)).toBe(true)
      }
    },
  )
  it('of “1.000” only to those for whom it is a thousand', () => {
    expect(needsTelling('1.000', 1, ',')).toBe(true)
    expect(needsTelling('1.000', 1, '.')).toBe(false)
  })
  it.each(['5', '0.5', '-0', '1e3', '0.50', ' 7 ', 'Infinity'])('but not of “%s”', (text) => {
    for (const mark of ['.', ','] as const) {
      const value = readNumber(text, mark) as number
      expect(needsTelling(text, value, mark)).toBe(false)
    }
  })
})
