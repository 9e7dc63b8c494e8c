import { describe, expect, it } from 'vitest'
import { millisecondsAt, NOTCHES, paceInWords, SLOWEST } from './pace'

describe('the speed slider', () => {
  it('goes from one block in two seconds to no wait at all', () => {
    expect(millisecondsAt(0)).toBe(SLOWEST)
    expect(millisecondsAt(NOTCHES - 1)).toBeCloseTo(1)
    expect(millisecondsAt(NOTCHES)).toBe(0)
  })

  it('always gets faster, by the same part each notch', () => {
    for (let notch = 1; notch < NOTCHES - 1; notch++) {
      const before = millisecondsAt(notch) / millisecondsAt(notch - 1)
      expect(before).toBeLessThan(1)
      expect(millisecondsAt(notch + 1) / millisecondsAt(notch)).toBeCloseTo(before)
    }
  })

  it('says it in words', () => {
    expect(paceInWords(0)).toBe('one block in two seconds')
    expect(paceInWords(50)).toBe('about 20 blocks a second')
    expect(paceInWords(NOTCHES)).toBe('as fast as block by block can be')
  })
})
