import { describe, expect, it } from 'vitest'
import { follows } from './follow'

const calm = { paused: false, turbo: false, milliseconds: 100, sinceJump: 5_000, sinceTouch: 60_000 }

describe('following the running block', () => {
  it('follows at a pace that an eye can follow', () => {
    expect(follows(calm)).toBe(true)
    expect(follows({ ...calm, milliseconds: 5 })).toBe(false)
  })

  it('does not jump to and fro, nor under working hands', () => {
    expect(follows({ ...calm, sinceJump: 100 })).toBe(false)
    expect(follows({ ...calm, sinceTouch: 1_000 })).toBe(false)
  })

  it('leaves the view alone in turbo, and shows where it paused', () => {
    expect(follows({ ...calm, turbo: true })).toBe(false)
    expect(follows({ ...calm, turbo: true, paused: true })).toBe(true)
  })

  it('always shows the next block to who steps', () => {
    expect(follows({ ...calm, paused: true, sinceJump: 0, sinceTouch: 0 })).toBe(true)
  })
})
