import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jumpedTo, rowsInView, START, scrolled, scrollHeight, settled, TALLEST } from './virtual-scroll'

const size = (length: number) => ({ length, rowHeight: 28, viewHeight: 200 })

describe('scrolling a long list', () => {
  it('shows the first rows at the start, and none of an empty list', () => {
    expect(rowsInView(START, size(1000))).toEqual({ first: 1, count: 9, hidden: 0 })
    expect(rowsInView(START, size(0))).toEqual({ first: 1, count: 0, hidden: 0 })
    expect(rowsInView(START, size(3))).toEqual({ first: 1, count: 3, hidden: 0 })
  })

  it('is never taller than browsers allow, and still reaches the last of ten million', () => {
    const long = size(10_000_000)
    expect(scrollHeight(long)).toBe(TALLEST)
    const end = scrolled(START, TALLEST - 200, long)
    const { first, count } = rowsInView(end, long)
    expect(first + count - 1).toBe(10_000_000)
  })

  it('maps a far jump and keeps small moves exact', () => {
    const long = size(10_000_000)
    const middle = scrolled(START, (TALLEST - 200) / 2, long)
    expect(rowsInView(middle, long).first).toBeCloseTo(5_000_000, -2)
    const next = scrolled(middle, middle.scrollTop + 28, long)
    expect(rowsInView(next, long).first).toBe(rowsInView(middle, long).first + 1)
  })

  it('settles without moving what is seen', () => {
    const long = size(10_000_000)
    const place = scrolled(jumpedTo(123_456, long), jumpedTo(123_456, long).scrollTop + 56, long)
    expect(rowsInView(settled(place, long), long)).toEqual(rowsInView(place, long))
  })

  it('always shows rows that exist, wherever the bar goes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000_000 }),
        fc.array(fc.double({ min: -100, max: TALLEST * 2, noNaN: true }), { maxLength: 20 }),
        (length, moves) => {
          let place = START
          for (const move of moves) place = scrolled(place, move, size(length))
          const { first, count, hidden } = rowsInView(place, size(length))
          expect(first).toBeGreaterThanOrEqual(1)
          expect(first + count - 1).toBeLessThanOrEqual(length)
          expect(count).toBeGreaterThan(0)
          expect(hidden).toBeGreaterThanOrEqual(0)
          expect(hidden).toBeLessThan(28)
        },
      ),
    )
  })

  it('jumps to a position', () => {
    expect(rowsInView(jumpedTo(500, size(1000)), size(1000)).first).toBe(500)
    const last = rowsInView(jumpedTo(1000, size(1000)), size(1000))
    expect(last.first + last.count - 1).toBe(1000)
  })
})
