import { describe, expect, it } from 'vitest'
import { changesInWords } from './step-words'

const slots = (...names: string[]) => names.map((name) => ({ id: name, name }))
const numbers = (variables: number[], lengths: number[] = []) => ({
  variables: Float64Array.from(variables),
  listLengths: Uint32Array.from(lengths),
})

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
})
