import { describe, expect, it } from 'vitest'
import type { ListWindow } from '../../../core/run/stage/snapshot'
import { changesInWords } from './step-words'

const slots = (...names: string[]) => names.map((name) => ({ id: name, name }))
const numbers = (variables: number[], lengths: number[] = [], windows: ListWindow[] = []) => ({
  variables: Float64Array.from(variables),
  listLengths: Uint32Array.from(lengths),
  windows,
})
/** A list of which the items from a position on are on the stage. */
const shown = (length: number, from: number, ...values: number[]) =>
  numbers([], [length], [{ list: 0, from, values: Float64Array.from(values), range: null }])

describe('what a step changed', () => {
  it('names variables and lists that are not as before', () => {
    const words = changesInWords(
      numbers([1, 2], [0, 5]),
      numbers([1, 3], [1, 5]),
      slots('h', 'total'),
      slots('pixels', 'w1'),
    )
    expect(words).toBe('total is now 3. pixels has 1 item now.')
  })

  it('is nothing where nothing changed, and short where much did', () => {
    expect(changesInWords(numbers([1]), numbers([1]), slots('h'), [])).toBe('')
    const five = slots('a', 'b', 'c', 'd', 'e')
    expect(changesInWords(numbers([0, 0, 0, 0, 0]), numbers([1, 2, 3, 4, 5]), five, [])).toBe(
      'a is now 1. b is now 2. c is now 3. 2 more changed.',
    )
  })

  it.each([
    ['item 2 of hidden is now 0.61.', shown(3, 1, 1, 2, 3), shown(3, 1, 1, 0.61, 3)],
    ['hidden has 4 items now. item 4 of hidden is now 9.', shown(3, 1, 1, 2, 3), shown(4, 1, 1, 2, 3, 9)],
    ['3 items of hidden changed.', shown(3, 1, 1, 2, 3), shown(3, 1, 4, 5, 6)],
    ['3 of the shown items of hidden changed.', shown(9, 1, 1, 2, 3), shown(9, 1, 4, 5, 6)],
    ['hidden has 4 items now.', shown(0, 1), shown(4, 1, 1, 2, 3, 4)],
    ['hidden has 2 items now.', shown(3, 1, 1, 2, 3), shown(2, 1, 1, 2)],
    ['', shown(9, 1, 1, 2, 3), shown(9, 4, 4, 5, 6)],
    ['item 3 of hidden is now 7.', shown(9, 1, 1, 2, 3), shown(9, 3, 7, 5, 6)],
  ])('tells items of lists as far as they are on the stage: %s', (words, before, after) => {
    expect(changesInWords(before, after, [], slots('hidden'))).toBe(words)
  })
})
