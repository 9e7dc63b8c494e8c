import { describe, expect, it } from 'vitest'
import { recordWords } from './record-words'

describe('at the beginning of the record', () => {
  it('says how far that is back, or that it is the start', () => {
    expect(recordWords({ first: 500, now: 500, last: 24_810 }, true)).toBe(
      'The record begins here: 24,310 blocks back.',
    )
    expect(recordWords({ first: 0, now: 0, last: 24_310 }, false)).toBe(
      'The record begins here: 24,310 blocks back.',
    )
    expect(recordWords({ first: 7, now: 7, last: 8 }, true)).toBe('The record begins here: 1 block back.')
    expect(recordWords({ first: 0, now: 0, last: 50 }, true)).toBe('This is the start of the run.')
  })

  it('is quiet elsewhere, and where there is no record', () => {
    expect(recordWords({ first: 0, now: 1, last: 50 }, true)).toBe('')
    expect(recordWords({ first: 9, now: 9, last: 9 }, false)).toBe('')
  })
})
