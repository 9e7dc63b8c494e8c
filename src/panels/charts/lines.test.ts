import { describe, expect, it } from 'vitest'
import { aligned, nearest, points, styleOf } from './lines'

const series = (every: number, ...values: number[]) => ({
  name: 'loss',
  every,
  values: Float64Array.from(values),
  count: values.length * every,
  latest: values.at(-1) ?? 0,
})

describe('lines of a chart', () => {
  it('counts points from 1 and keeps the thinning', () => {
    expect(points(series(10, 3, 2, 1))).toEqual([
      [1, 11, 21],
      [3, 2, 1],
    ])
  })

  it('leaves a gap for what cannot be drawn', () => {
    expect(points(series(1, 1, Number.POSITIVE_INFINITY, Number.NaN))[1]).toEqual([1, null, null])
  })

  it('puts series that were thinned differently over one axis', () => {
    const [xs] = aligned([series(1, 1, 2, 3), series(2, 5, 6)])
    expect([...(xs ?? [])]).toEqual([1, 2, 3])
    expect(aligned([])).toEqual([[]])
  })

  it('finds the nearest point', () => {
    expect(nearest(series(10, 3, 2, 1), 14)).toEqual({ at: 11, value: 2 })
    expect(nearest(series(10, 3, 2, 1), 999)).toEqual({ at: 21, value: 1 })
    expect(nearest(series(1), 4)).toBeNull()
  })

  it('gives the first six lines six different looks', () => {
    const looks = [0, 1, 2, 3, 4, 5].map(styleOf)
    expect(new Set(looks.map(({ light }) => light)).size).toBe(6)
    expect(new Set(looks.map(({ dash }) => dash.join())).size).toBe(6)
  })
})
