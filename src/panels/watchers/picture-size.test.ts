import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fittingWidth, MOST_IN_VIEW, squareSize, wantedHeight } from './picture-size'

describe('the size of a picture', () => {
  it.each([
    [0, 1],
    [1, 1],
    [7, 7],
    [10, 10],
    [16, 4],
    [100, 10],
    [784, 28],
    [1000, 10],
    [1_000_000, 10],
  ])('of %i numbers is %i wide where nobody says', (length, width) => {
    expect(fittingWidth(length)).toBe(width)
  })

  it('lets a small picture be seen whole, and a long one be scrolled', () => {
    expect(squareSize(10, 10, { width: 170, height: 240 })).toBe(17)
    expect(squareSize(28, 28, { width: 560, height: 240 })).toBe(8)
    expect(squareSize(100, 10, { width: 170, height: 240 })).toBe(17)
    expect(squareSize(1, 10, { width: 900, height: 240 })).toBe(28)
  })

  it('asks for no more height than it needs, and for no more than there is', () => {
    expect(wantedHeight(1, 10, 170)).toBe(44)
    expect(wantedHeight(10, 10, 170)).toBe(170)
    expect(wantedHeight(28, 28, 560)).toBe(240)
  })

  it('never has more numbers in view than a snapshot brings', () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: 2000 }),
      (width, rows, across, height) => {
        const square = squareSize(rows, width, { width: across, height })
        expect(Number.isInteger(square)).toBe(true)
        expect(square).toBeGreaterThanOrEqual(3)
        // Parts of a row may stand out at both ends.
        expect((height / square) * width).toBeLessThanOrEqual(MOST_IN_VIEW)
      },
    )
    fc.assert(property, { seed: 2 })
  })
})
