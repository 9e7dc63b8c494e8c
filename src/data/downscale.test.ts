import { describe, expect, it } from 'vitest'
import { shrink } from './downscale'

const blank = () => new Uint8Array(784)

describe('shrinking a picture to 10x10', () => {
  it('keeps paper paper and ink ink', () => {
    expect(shrink(blank())).toEqual(new Uint8Array(100))
    expect(shrink(blank().fill(255))).toEqual(new Uint8Array(100).fill(255))
  })

  it('shares a pixel out by area', () => {
    // Column 4 of the picture is column 2 of the centre 24: units 10 to 15, of which the first target pixel
    // (0 to 12) gets 2 and the second (12 to 24) gets 3. Row 2 lies in the first target row, 5 units of it.
    const picture = blank()
    picture[2 * 28 + 4] = 255
    const small = shrink(picture)
    expect(small[0]).toBe(Math.round((255 * 5 * 2) / 144))
    expect(small[1]).toBe(Math.round((255 * 5 * 3) / 144))
    expect(small.reduce((sum, pixel) => sum + pixel)).toBe(small[0]! + small[1]!)
  })

  it('rounds half up', () => {
    // The first target pixel covers 2 × 2 of the 144 units of its area in row 4, column 4 of the picture.
    const picture = blank()
    picture[4 * 28 + 4] = 18
    expect(shrink(picture)[0]).toBe(1) // 4 × 18 / 144 = 0.5
    picture[4 * 28 + 4] = 17
    expect(shrink(picture)[0]).toBe(0)
  })

  it('leaves out a rim of two pixels', () => {
    const picture = blank().fill(255)
    for (let y = 2; y < 26; y++) picture.fill(0, y * 28 + 2, y * 28 + 26)
    expect(shrink(picture)).toEqual(new Uint8Array(100))
  })

  it('turns with the picture', () => {
    const picture = Uint8Array.from({ length: 784 }, (_, i) => (i * 37) % 256)
    const turned = Uint8Array.from({ length: 784 }, (_, i) => picture[(i % 28) * 28 + Math.floor(i / 28)]!)
    const small = shrink(picture)
    expect(shrink(turned)).toEqual(small.map((_, i) => small[(i % 10) * 10 + Math.floor(i / 10)]!))
  })

  it('refuses a picture of another size', () => {
    expect(() => shrink(new Uint8Array(100))).toThrow('has 784 pixels, but this one has 100')
  })
})
