import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import { createScrub } from './scrub'

function scrubbing() {
  const record = signal({ first: 0, now: 9, last: 9 })
  const sent: number[] = []
  const scrub = createScrub({ record, resting: signal(true), goTo: (moment) => sent.push(moment) })
  const answer = (now: number) => {
    record.value = { first: 0, now, last: 9 }
  }
  return { scrub, sent, answer }
}

describe('the slider of a run', () => {
  it('sends one wish at a time, and then the newest', () => {
    const { scrub, sent, answer } = scrubbing()
    for (const moment of [8, 7, 6]) scrub.to(moment)
    expect(sent).toEqual([8])
    answer(8)
    expect(sent).toEqual([8, 6])
    answer(6)
    expect(sent).toEqual([8, 6])
  })

  it('stands where the hand is, and then where the run is', () => {
    const { scrub, answer } = scrubbing()
    scrub.to(3)
    expect(scrub.at.value).toBe(3)
    answer(4)
    expect(scrub.at.value).toBe(4)
  })
})
