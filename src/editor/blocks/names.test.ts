/** Names and numbers that people type: which are taken as they are, and what is said about the others. */
import { describe, expect, it } from 'vitest'
import { numberText, readNumber } from '../fields/number-field'
import { nameCheck } from './names'

describe('a name', () => {
  const check = nameCheck(['score', 'Weights'], null)
  it.each(['a', 'h 1', 'x'.repeat(100), '重み', '__proto__'])('%s is fine', (name) => {
    expect(check(name)).toBeNull()
  })
  it.each([
    ['', 'Type a name first.'],
    ['   ', 'Type a name first.'],
    ['score ', 'already have'],
    ['SCORE', 'Capital letters'],
    ['weights', 'Capital letters'],
    ['x'.repeat(101), '101 characters'],
    ['two\nlines', 'cannot be seen'],
    ['\u202edesrever', 'cannot be seen'],
    ['\u200b', 'cannot be seen'],
  ])('“%s” is not', (name, words) => {
    expect(check(name)).toContain(words)
  })
  it('may be the one it has, in other letters too', () => {
    expect(nameCheck(['score', 'b'], 'score')('Score')).toBeNull()
  })
})

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
    '2*3',
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
