import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ChartLine, MOST_POINTS } from './chart-line'

function lineOf(values: ArrayLike<number>): ChartLine {
  const line = new ChartLine(values[0]!)
  for (let i = 1; i < values.length; i++) line.add(values[i]!)
  return line
}

const seriesOf = (values: ArrayLike<number>) => lineOf(values).series('loss')

const manyValues = fc
  .tuple(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(1, 3, 1e6))
  .map(([count, salt, steps]) =>
    // Few steps make many equal values.
    Float64Array.from({ length: count }, (_, i) =>
      Math.floor((((i * 2_654_435_761 + salt) % 4_294_967_296) / 4e9) * steps),
    ),
  )

describe('a line of a chart', () => {
  it('has every point while there is room', () => {
    const { places, values, every } = seriesOf([3, 1, 2])
    expect([[...places], [...values], every]).toEqual([[1, 2, 3], [3, 1, 2], 1])
  })

  it('keeps the lowest and the highest of each stretch, and nothing that was not plotted', () => {
    const property = fc.property(manyValues, (plotted) => {
      const { places, values, every, count, latest } = seriesOf(plotted)
      expect(count).toBe(plotted.length)
      expect(latest).toBe(plotted.at(-1))
      expect(places.findIndex((place, i) => plotted[place - 1] !== values[i])).toBe(-1)
      expect(places.findIndex((place, i) => i > 0 && place <= places[i - 1]!)).toBe(-1)
      expect([places[0], places.at(-1)]).toEqual([1, count])
      expect(values.length).toBeLessThanOrEqual(MOST_POINTS + 4)
      const lost: number[] = []
      let i = 0
      for (let start = 0; start < count; start += every) {
        const stretch = plotted.subarray(start, start + every)
        const from = i
        while (i < places.length && places[i]! <= start + every) i++
        const kept = values.subarray(from, i)
        if (Math.min(...kept) !== Math.min(...stretch) || Math.max(...kept) !== Math.max(...stretch))
          lost.push(start)
      }
      expect(lost).toEqual([])
    })
    fc.assert(property, { seed: 6, numRuns: 40 })
  })

  it('uses the room that it has', () => {
    const { values, every } = seriesOf(Float64Array.from({ length: 1_000_000 }, (_, i) => i % 7))
    expect(every).toBe(512)
    expect(values.length).toBeGreaterThan(MOST_POINTS / 2)
  })

  it('never loses a peak, however short and wherever it is', () => {
    for (const at of [0, 1, 4095, 4096, 77_777, 99_999]) {
      const plotted = new Float64Array(100_000).fill(0.5)
      plotted[at] = 9
      const { places, values } = seriesOf(plotted)
      expect(places[values.indexOf(9)]).toBe(at + 1)
    }
  })

  it('keeps the ends that a number can have', () => {
    const plotted = new Float64Array(10_000)
    plotted[5000] = Number.POSITIVE_INFINITY
    plotted[6000] = -1
    const { values } = seriesOf(plotted)
    expect(Math.max(...values)).toBe(Number.POSITIVE_INFINITY)
    expect(Math.min(...values)).toBe(-1)
  })

  it('goes its own way as a copy', () => {
    const plotted = Float64Array.from({ length: 5000 }, (_, i) => Math.sin(i))
    const line = lineOf(plotted)
    const copy = line.copy()
    const before = line.series('loss')
    for (let i = 0; i < 5000; i++) copy.add(Math.cos(i))
    expect(line.series('loss')).toEqual(before)
    const all = [...plotted, ...Array.from({ length: 5000 }, (_, i) => Math.cos(i))]
    expect(copy.series('loss')).toEqual(seriesOf(all))
  })
})
