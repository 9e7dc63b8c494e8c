import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReachWatch, reachOf } from './value-range'

describe('the reach of a list', () => {
  it('goes from the least to the most, with 0 within and what is not finite left out', () => {
    expect(reachOf(Float64Array.of(3, -0.5, Number.POSITIVE_INFINITY, 2))).toEqual({ least: -0.5, most: 3 })
    expect(reachOf(Float64Array.of(5, 7))).toEqual({ least: 0, most: 7 })
    expect(reachOf(Float64Array.of(Number.NEGATIVE_INFINITY))).toEqual({ least: 0, most: 0 })
    expect(reachOf(new Float64Array())).toEqual({ least: 0, most: 0 })
  })

  it('of a short list is exact at once, also where it shrinks', () => {
    const watch = new ReachWatch()
    expect(watch.look(Float64Array.of(9, -9), false)).toEqual({ least: -9, most: 9 })
    expect(watch.look(Float64Array.of(1), false)).toEqual({ least: 0, most: 1 })
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
        const wanted = reachOf(values)
        const watch = new ReachWatch()
        const looks = Array.from({ length: 5 }, () => watch.look(values, false))
        expect(looks.at(-1)).toEqual(wanted)
        expect(new ReachWatch().look(values, true)).toEqual(wanted)
      },
    )
    fc.assert(property, { seed: 4, numRuns: 30 })
  })

  it('of a long list follows it down again within two rounds', () => {
    const watch = new ReachWatch()
    const values = new Float64Array(200_000).fill(5)
    for (let i = 0; i < 4; i++) watch.look(values, false)
    values.fill(1)
    const looks = Array.from({ length: 9 }, () => watch.look(values, false).most)
    expect(looks[0]).toBe(5)
    expect(looks.at(-1)).toBe(1)
  })
})
