/**
 * What the switch of the drawing pad is good for, in numbers: the test set's digits, drawn off the middle and smaller
 * than they should be, through the pad's own way from ink to 10×10, shown to the network that the vectors example has
 * trained. README.md names these figures.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { shrink } from '../src/data/downscale'
import { imageOfInk } from '../src/data/drawing/drawing'
import { PAD } from '../src/data/drawing/strokes'
import { unpack } from '../src/data/mnist/digits'
import { DIGITS, runExample } from '../src/testing/fixtures/examples.test-support'
import { seededChoice } from '../src/testing/generators/seeded-choice.test-support'

vi.setConfig({ testTimeout: 120_000 })

/** Pixels of 28. */
const FARTHEST = 4
const SMALLEST = 0.5
const STEPS = 1_000

interface Pose {
  readonly dx: number
  readonly dy: number
  readonly scale: number
}

/** The image as ink on the pad, smaller about its middle, then moved by so many of 28 pixels; in between, mixed. */
function drawn(image: Uint8Array, { dx, dy, scale }: Pose): Uint8Array {
  // With a rim of paper, so that every pixel of the ink has four neighbours.
  const wide = new Float64Array(WIDE * WIDE)
  for (let i = 0; i < 784; i++) wide[(Math.floor(i / 28) + RIM) * WIDE + (i % 28) + RIM] = image[i]!
  const columns = places(dx, scale)
  const rows = places(dy, scale)
  const ink = new Uint8Array(PAD * PAD)
  for (let y = 0; y < PAD; y++)
    for (let x = 0; x < PAD; x++) {
      const at = Math.floor(rows[y]!) * WIDE + Math.floor(columns[x]!)
      const [right, down] = [columns[x]! % 1, rows[y]! % 1]
      const above = wide[at]! * (1 - right) + wide[at + 1]! * right
      const below = wide[at + WIDE]! * (1 - right) + wide[at + WIDE + 1]! * right
      ink[y * PAD + x] = Math.round(above * (1 - down) + below * down)
    }
  return ink
}

const RIM = 2
const WIDE = 28 + 2 * RIM

/** For each pixel of the pad's side, the place in the image with its rim. */
const places = (shift: number, scale: number) =>
  Float64Array.from({ length: PAD }, (_, place) => {
    const at = (((place + 0.5) / PAD) * 28 - 14 - shift) / scale + 13.5
    return Math.min(Math.max(at, -RIM), 28 + RIM - 2) + RIM
  })

async function percentRight(centred: boolean, poseOf: (lot: (n: number) => number) => Pose): Promise<number> {
  const { test } = await unpack(readFileSync(DIGITS.replace('10', '28')))
  const { lists, variables } = await trained()
  const answer = networkOf(lists as Record<'w1' | 'b1' | 'w2', Float64Array>, variables.b2!)
  const lot = seededChoice(28)
  let right = 0
  for (let i = 0; i < test.count; i++) {
    const ink = drawn(test.pixels.subarray(i * 784, (i + 1) * 784), poseOf(lot))
    const seen = shrink(imageOfInk(ink, centred))
    if (answer(seen) > 0.5 === (test.labels[i] === 1)) right++
  }
  return (100 * right) / test.count
}

let network: ReturnType<typeof runExample> | undefined
const trained = () => (network ??= runExample({ example: 'level-2-matrices' }))

/** The answer of the example's network, worked out apart from the blocks. */
function networkOf({ w1, b1, w2 }: Record<'w1' | 'b1' | 'w2', Float64Array>, b2: number) {
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
  return (seen: Uint8Array): number => {
    const hidden = Array.from(b1, (bias, unit) =>
      sigmoid(seen.reduce((sum, pixel, i) => sum + (pixel / 255) * w1[unit * 100 + i]!, bias)),
    )
    return sigmoid(hidden.reduce((sum, activation, unit) => sum + activation * w2[unit]!, b2))
  }
}

const shift = (lot: (n: number) => number) => ((2 * lot(STEPS + 1)) / STEPS - 1) * FARTHEST
const size = (lot: (n: number) => number) => SMALLEST + ((1 - SMALLEST) * lot(STEPS + 1)) / STEPS
const shifted = (lot: (n: number) => number) => ({ dx: shift(lot), dy: shift(lot), scale: 1 })
const scaled = (lot: (n: number) => number) => ({ dx: 0, dy: 0, scale: size(lot) })
const both = (lot: (n: number) => number) => ({ dx: shift(lot), dy: shift(lot), scale: size(lot) })

describe('2,115 digits shifted by up to 4 of 28 pixels and scaled from half to full size', () => {
  it('are told apart, at least 99 % of them, when the pad centres and scales', async () => {
    const right = await percentRight(true, both)
    console.log(`with centring and scaling: ${right.toFixed(2)} % right`)
    expect(right).toBeGreaterThanOrEqual(99)
  })

  it('are often mistaken for one another without', async () => {
    const right = [
      await percentRight(false, shifted),
      await percentRight(false, scaled),
      await percentRight(false, both),
    ]
    const [ofShifted, ofScaled, ofBoth] = right.map((each) => `${each.toFixed(2)} %`)
    console.log(`without: ${ofBoth} right; ${ofShifted} only shifted, ${ofScaled} only scaled`)
    expect(Math.max(...right)).toBeLessThan(95)
  })
})
