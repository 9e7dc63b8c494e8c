import { describe, expect, it } from 'vitest'
import { createBreakpoints } from './breakpoints'

describe('the blocks before which a run pauses', () => {
  it('are told to the worker when they change, and only then', () => {
    const told: (readonly string[])[] = []
    const breakpoints = createBreakpoints({ setBreakpoints: (ids) => told.push(ids) })
    breakpoints.toggle('a')
    breakpoints.toggle('b')
    breakpoints.keepOnly(() => true)
    breakpoints.keepOnly((id) => id === 'b')
    breakpoints.toggle('b')
    breakpoints.clear()
    expect(told).toEqual([[], ['a'], ['a', 'b'], ['b'], []])
  })
})
