import { describe, expect, it } from 'vitest'
import { imageOfInk, imageOfStrokes } from './drawing'
import { PAD, PEN } from './strokes'

/** A box of ink, edges in pixels of the pad. */
function box(
  left: number,
  top: number,
  width: number,
  height: number,
  ink: Uint8Array = new Uint8Array(PAD * PAD),
): Uint8Array {
  for (let y = top; y < top + height; y++) ink.fill(255, y * PAD + left, y * PAD + left + width)
  return ink
}

const sum = (pixels: Uint8Array) => pixels.reduce((total, pixel) => total + pixel, 0)

/** Columns and rows that have ink, and what is in between them. */
function extent(image: Uint8Array) {
  const inked = [...image.keys()].filter((i) => image[i]! > 0)
  const ends = (places: number[]) => [Math.min(...places), Math.max(...places)]
  return { columns: ends(inked.map((i) => i % 28)), rows: ends(inked.map((i) => Math.floor(i / 28))) }
}

/** Counted from the image's edge, so that the middle of pixel 14 is at 14.5. */
function centreOfMass(image: Uint8Array): readonly [number, number] {
  let [x, y] = [0, 0]
  for (const [i, value] of image.entries()) {
    x += value * ((i % 28) + 0.5)
    y += value * (Math.floor(i / 28) + 0.5)
  }
  return [x / sum(image), y / sum(image)]
}

describe('an image of a drawing', () => {
  it('is blank where nothing was drawn', () => {
    for (const centred of [true, false]) {
      expect(imageOfInk(new Uint8Array(PAD * PAD), centred)).toEqual(new Uint8Array(784))
      expect(imageOfStrokes([], centred)).toEqual(new Uint8Array(784))
    }
  })

  it('is the pad made smaller, where it is not centred: five pixels become one', () => {
    const image = new Uint8Array(784)
    image[4 * 28 + 2] = 255
    expect(imageOfInk(box(10, 20, 5, 5), false)).toEqual(image)
    // A box that covers 2 of 5 columns and 3 of 5 rows of pixel (2, 4), and as much of its neighbours as is left.
    const shared = imageOfInk(box(13, 22, 5, 5), false)
    expect([...shared.subarray(4 * 28 + 2, 4 * 28 + 4)]).toEqual([61, 92])
    expect([...shared.subarray(5 * 28 + 2, 5 * 28 + 4)]).toEqual([41, 61])
  })

  it('has the ink in a box of 20 pixels, in the middle, with its shape kept', () => {
    const image = new Uint8Array(784)
    // 10 wide and 20 high about 14.5: from 9.5 and 4.5 on, at whole pixels.
    for (let y = 5; y < 25; y++) image.fill(255, y * 28 + 10, y * 28 + 20)
    expect(imageOfInk(box(30, 40, 20, 40), true)).toEqual(image)
  })

  it('is the same wherever and however large it was drawn', () => {
    const image = imageOfInk(box(30, 40, 20, 40), true)
    expect(imageOfInk(box(0, 0, 20, 40), true)).toEqual(image)
    expect(imageOfInk(box(70, 20, 60, 120), true)).toEqual(image)
    expect(imageOfInk(box(100, 100, 10, 20), true)).toEqual(image)
  })

  it('puts the centre of mass of what was drawn where MNIST has it', () => {
    // A foot to the right.
    const ink = box(20, 60, 12, 60, box(32, 108, 40, 12))
    const [x, y] = centreOfMass(imageOfInk(ink, true))
    expect(Math.abs(x - 14.5)).toBeLessThanOrEqual(0.5)
    expect(Math.abs(y - 14.5)).toBeLessThanOrEqual(0.5)
  })

  it('loses no ink, however far from its middle the mass is', () => {
    // A long thin line with a heavy end: 20 pixels long, it would stick out by some of them.
    const ink = box(10, 60, 120, 6, box(110, 50, 20, 26))
    const image = imageOfInk(ink, true)
    expect(extent(image).columns[1]! - extent(image).columns[0]! + 1).toBe(20)
    const scale = 20 / 120
    expect(sum(image) / 255).toBeCloseTo((sum(ink) / 255) * scale * scale, 0)
  })

  it('is cut out where the ink is, not where it is hardly to be seen', () => {
    const ink = box(30, 40, 20, 40)
    ink[0] = 20
    ink[PAD * PAD - 1] = 20
    expect(extent(imageOfInk(ink, true))).toMatchObject({ rows: [5, 24] })
  })
})

describe('an image of strokes', () => {
  const line = (x: number, from: number, to: number) => [
    { x, y: from },
    { x, y: to },
  ]

  it('shows them as wide as the pen', () => {
    const image = imageOfStrokes([line(70, 30, 110)], false)
    expect(sum(image.subarray(14 * 28, 15 * 28)) / 255).toBeCloseTo((PEN / PAD) * 28, 1)
  })

  it('has one pen for large and small digits, where it is centred', () => {
    const large = imageOfStrokes([line(70, 20, 120), line(100, 20, 120)], true)
    const small = imageOfStrokes([line(15, 10, 30), line(21, 10, 30)], true)
    expect(Math.max(...small.map((pixel, i) => Math.abs(pixel - large[i]!)))).toBeLessThanOrEqual(3)
    expect(extent(large).rows[1]! - extent(large).rows[0]! + 1).toBe(20)
  })

  it('takes a dot for ink, too', () => {
    const dot = imageOfStrokes([[{ x: 70, y: 70 }]], false)
    const radius = (PEN / PAD) * 14
    expect(sum(dot) / 255).toBeCloseTo(Math.PI * radius * radius, 1)
  })
})
