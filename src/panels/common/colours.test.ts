import { describe, expect, it } from 'vitest'
import { colourOf, paint, scaleFor, scaleOf, signedScaleFor } from './colours'

const rgb = (packed: number) => [packed & 255, (packed >> 8) & 255, (packed >> 16) & 255]

describe('colours of a picture', () => {
  it('is ink on paper where nothing is negative, with steady ends', () => {
    expect(scaleFor(Float64Array.of(0, 0.2))).toEqual({ kind: 'ink', most: 1 })
    expect(scaleFor(Float64Array.of(0, 3))).toEqual({ kind: 'ink', most: 255 })
    expect(scaleFor(Float64Array.of(0, 1000))).toEqual({ kind: 'ink', most: 1000 })
    expect(rgb(colourOf(0, { kind: 'ink', most: 1 }))).toEqual([255, 255, 255])
    const [red = 255] = rgb(colourOf(1, { kind: 'ink', most: 1 }))
    expect(red).toBeLessThan(40)
  })

  it('is blue below zero, white at zero and orange above, as far out on both sides', () => {
    const scale = scaleFor(Float64Array.of(-2, 1, Number.POSITIVE_INFINITY))
    expect(scale).toEqual({ kind: 'signed', most: 2 })
    expect(rgb(colourOf(0, scale))).toEqual([255, 255, 255])
    const [redBelow = 0, , blueBelow = 0] = rgb(colourOf(-2, scale))
    const [redAbove = 0, , blueAbove = 0] = rgb(colourOf(2, scale))
    expect(blueBelow).toBeGreaterThan(redBelow)
    expect(redAbove).toBeGreaterThan(blueAbove)
  })

  it('gives not-a-number a colour that no number has, and infinity the end', () => {
    const scale = { kind: 'signed', most: 1 } as const
    const nothing = colourOf(Number.NaN, scale)
    for (let value = -1; value <= 1; value += 1 / 256) expect(colourOf(value, scale)).not.toBe(nothing)
    expect(colourOf(Number.POSITIVE_INFINITY, scale)).toBe(colourOf(1, scale))
  })

  it('has round ends, which hold every number and stay while numbers grow a little', () => {
    expect(scaleFor(Float64Array.of(-0.31, 0.42)).most).toBe(0.5)
    expect(scaleFor(Float64Array.of(-0.31, 0.48)).most).toBe(0.5)
    for (let power = -320; power <= 308; power += 0.37) {
      const size = 10 ** power
      if (size === 0) continue
      const { most } = scaleOf({ least: -size, most: 0 })
      expect(most).toBeGreaterThanOrEqual(size)
      expect(most / size).toBeLessThan(1.7)
    }
  })

  it('has zero in the middle where that is asked for, whatever the numbers are', () => {
    expect(signedScaleFor(Float64Array.of(0.1, 0.42))).toEqual({ kind: 'signed', most: 0.5 })
    expect(signedScaleFor(Float64Array.of(-2, 1))).toEqual(scaleFor(Float64Array.of(-2, 1)))
    expect(signedScaleFor(new Float64Array(3))).toEqual({ kind: 'signed', most: 1 })
  })

  it('paints every value in order', () => {
    const pixels = new Uint32Array(3)
    paint(Float64Array.of(0, 0.5, 1), { kind: 'ink', most: 1 }, pixels)
    expect(new Set(pixels).size).toBe(3)
  })
})
