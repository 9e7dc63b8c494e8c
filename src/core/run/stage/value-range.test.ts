import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RangeScan, valueRangeOf } from './value-range'

describe('the range of a list', () => {
  it('goes from the least to the most, with 0 within and what is not finite left out', () => {
    expect(valueRangeOf(Float64Array.of(3, -0.5, Number.POSITIVE_INFINITY, 2))).toEqual({
      least: -0.5,
      most: 3,
    })
    expect(valueRangeOf(Float64Array.of(5, 7))).toEqual({ least: 0, most: 7 })
    expect(valueRangeOf(Float64Array.of(Number.NEGATIVE_INFINITY))).toEqual({ least: 0, most: 0 })
    expect(valueRangeOf(new Float64Array())).toEqual({ least: 0, most: 0 })
  })

  it('of a short list is exact at once, also where it shrinks', () => {
    const scan = new RangeScan()
    expect(scan.look(Float64Array.of(9, -9), false)).toEqual({ least: -9, most: 9 })
    expect(scan.look(Float64Array.of(1), false)).toEqual({ least: 0, most: 1 })
  })

  it('of a long list is found in some looks, wherever its ends are, and at once while nothing runs', () => {
    const property = fc.property(
      fc.integer({ min: 65_537, max: 300_000 }),
      fc.nat(),
      fc.nat(),
      (length, low, high) => {
        const values = new Float64Array(length)
        values[low % length] = -4
        values[high % length] = 8
        const wanted = valueRangeOf(values)
        const scan = new RangeScan()
        const looks = Array.from({ length: 5 }, () => scan.look(values, false))
        expect(looks.at(-1)).toEqual(wanted)
        expect(new RangeScan().look(values, true)).toEqual(wanted)
      },
    )
    fc.assert(property, { seed: 4, numRuns: 30 })
  })

  it('of a long list follows it down again within two rounds', () => {
    const scan = new RangeScan()
    const values = new Float64Array(200_000).fill(5)
    for (let i = 0; i < 4; i++) scan.look(values, false)
    values.fill(1)
    const looks = Array.from({ length: 9 }, () => scan.look(values, false).most)
    expect(looks[0]).toBe(5)
    expect(looks.at(-1)).toBe(1)
  })
})
