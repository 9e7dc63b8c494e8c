import { describe, expect, it } from 'vitest'
import { aligned, extremes, isFlat, nearest, sides, stepped, styleOf } from './lines'

const series = (places: number[], values: number[]) => ({
  name: 'loss',
  every: 1,
  places: Float64Array.from(places),
  values: Float64Array.from(values),
  count: places.at(-1) ?? 0,
  latest: values.at(-1) ?? 0,
})
const inOrder = (...values: number[]) =>
  series(
    values.map((_, i) => i + 1),
    values,
  )

describe('lines of a chart', () => {
  it('are flat where they move by less than a quarter of their size', () => {
    expect(isFlat(0.62, 0.66)).toBe(true)
    expect(isFlat(99.1, 99.9)).toBe(true)
    expect(isFlat(0.02, 0.66)).toBe(false)
    expect(isFlat(-0.1, 0.1)).toBe(false)
    expect(isFlat(0, 0)).toBe(false)
  })

  it('stand where they were plotted, with a gap for what cannot be drawn', () => {
    expect(aligned([series([1, 11, 21], [3, 2, 1])])).toEqual([
      [1, 11, 21],
      [3, 2, 1],
    ])
    expect(aligned([inOrder(1, Number.POSITIVE_INFINITY)])[1]).toEqual([1, null])
  })

  it('share an axis also where they were thinned differently', () => {
    const [xs] = aligned([inOrder(1, 2, 3), series([1, 4], [5, 6])])
    expect([...(xs ?? [])]).toEqual([1, 2, 3, 4])
    expect(aligned([])).toEqual([[]])
  })

  it('are found at their nearest point', () => {
    const line = series([1, 11, 21], [3, 2, 1])
    expect(nearest(line, 14)).toEqual({ at: 11, value: 2 })
    expect(nearest(line, 17)).toEqual({ at: 21, value: 1 })
    expect(nearest(line, 21)).toEqual({ at: 21, value: 1 })
    expect(nearest(line, 999)).toEqual({ at: 21, value: 1 })
    expect(nearest(line, -5)).toEqual({ at: 1, value: 3 })
    expect(nearest(inOrder(), 4)).toBeNull()
  })

  it('are walked along point by point, and not beyond their ends', () => {
    const line = series([1, 11, 21], [3, 2, 1])
    expect(stepped(line, 11, 1)).toBe(21)
    expect(stepped(line, 11, -1)).toBe(1)
    expect(stepped(line, 21, 1)).toBe(21)
    expect(stepped(line, 1, -1)).toBe(1)
    expect(stepped(line, 11, -100)).toBe(1)
  })

  it('have a lowest and a highest point', () => {
    expect(extremes(series([1, 5, 9, 12], [3, 0.5, 9, 0.5]))).toEqual({
      lowest: { at: 5, value: 0.5 },
      highest: { at: 9, value: 9 },
    })
    expect(extremes(inOrder())).toBeNull()
  })

  it('have an axis each where one axis would flatten one of them', () => {
    const loss = inOrder(0.7, 0.01)
    const accuracy = inOrder(50, 99)
    expect(sides([loss, accuracy])).toEqual(['left', 'right'])
    expect(sides([accuracy, loss])).toEqual(['left', 'right'])
    expect(sides([loss, accuracy, inOrder(0.9), inOrder(-80)])).toEqual(['left', 'right', 'left', 'right'])
    expect(sides([loss, inOrder(0.2, 2)])).toEqual(['left', 'left'])
    expect(sides([inOrder(0), accuracy])).toEqual(['left', 'left'])
    expect(sides([loss, inOrder(Number.POSITIVE_INFINITY)])).toEqual(['left', 'left'])
  })

  it('look different, all sixteen, and the first six in colour and dashes', () => {
    const looks = Array.from({ length: 16 }, (_, i) => styleOf(i))
    expect(new Set(looks.map(({ light, dash }) => `${light} ${dash}`)).size).toBe(16)
    expect(new Set(looks.slice(0, 6).map(({ light }) => light)).size).toBe(6)
    expect(new Set(looks.slice(0, 6).map(({ dash }) => dash.join())).size).toBe(6)
  })
})
