import { describe, expect, it } from 'vitest'
import { CHUNK, chunksNear, topFor } from './chunks'

const LINE = 20
const near = (top: number, lines = 10_000) => chunksNear(top, 400, LINE, lines)

describe('pieces near the view', () => {
  it('are the first ones at the top, and the last ones at the end', () => {
    expect(near(0)).toEqual({ first: 0, last: 1 })
    expect(near(10_000 * LINE - 400)).toEqual({ first: 10_000 / CHUNK - 1, last: 10_000 / CHUNK - 1 })
  })

  it('hold every line of the view, and few others, wherever it is', () => {
    for (let top = 0; top <= 10_000 * LINE - 400; top += 137) {
      const { first, last } = near(top)
      expect(first * CHUNK * LINE).toBeLessThanOrEqual(top)
      expect(Math.min((last + 1) * CHUNK, 10_000) * LINE).toBeGreaterThanOrEqual(top + 400)
      expect(last - first).toBeLessThan(4)
    }
  })

  it('is one where there is no line', () => {
    expect(near(0, 0)).toEqual({ first: 0, last: 0 })
  })
})

describe('bringing a line into view', () => {
  const top = (line: number, from: number, margin = 0) => topFor(line, from, 400, LINE, margin)

  it('moves nothing where it is in view', () => {
    expect(top(0, 0)).toBeNull()
    expect(top(19, 0)).toBeNull()
    expect(top(0, 0, 1)).toBeNull()
  })

  it('brings one from far away to a third of the height', () => {
    expect(top(100, 0)).toBe(100 * LINE - 380 / 3)
    expect(top(3, 5000)).toBe(0)
  })

  it('scrolls by a line where somebody walks over the edge', () => {
    expect(top(20, 0, 1)).toBe(2 * LINE)
    expect(top(49, 1000, 1)).toBe(48 * LINE)
    expect(top(0, 10, 1)).toBe(0)
  })
})
