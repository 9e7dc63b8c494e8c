import { describe, expect, it } from 'vitest'
import { sentence } from '../../words'
import { type Message, message } from '../message'
import { differentLengths, mustBeWhole, noSuchItem } from './faults'
import { joinWords } from './join-words'
import { showNumber } from './show-number'

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
})

const said = (given: Message) => sentence(given)

describe('messages', () => {
  it('says which item is not there, and why', () => {
    expect(said(noSuchItem('pixels', 101, 100))).toBe(
      'There is no item 101 in pixels: it has 100 items. Lists count from 1.',
    )
    expect(said(noSuchItem('pixels', 0, 1))).toBe(
      'There is no item 0 in pixels: it has 1 item. Lists count from 1.',
    )
    expect(said(noSuchItem('pixels', 1, 0))).toBe('There is no item 1 in pixels: it is empty.')
    expect(said(noSuchItem('pixels', 2.5, 3))).toBe(
      "There is no item 2.5 in pixels: an item's number must be whole.",
    )
    expect(said(noSuchItem('pixels', 3.5, 3))).toBe(
      'There is no item 3.5 in pixels: it has 3 items. Lists count from 1.',
    )
  })

  it('compares two lengths', () => {
    expect(
      said(
        differentLengths(message('vectors_dot-what', {}, 'The dot product'), 'weights', 100, 'pixels', 99),
      ),
    ).toBe('The dot product needs two lists of the same length. weights has 100 numbers, pixels has 99.')
  })

  it('asks for a whole number', () => {
    expect(said(mustBeWhole(message('width', {}, 'The width'), 1, 0))).toBe(
      'The width must be a whole number, 1 or more. It was given 0.',
    )
  })

  it('joins words and numbers into a line', () => {
    expect(joinWords(['loss', 0.5])).toBe('loss 0.5')
    expect(joinWords(['', -0])).toBe('0')
    expect(joinWords([])).toBe('')
  })
})
