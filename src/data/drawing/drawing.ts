/**
 * How a drawing becomes an image like those that the network has learned from.
 *
 * MNIST's makers cut each digit out, scaled it into a box of 20×20 with its shape kept, grey at its edges, and placed
 * that box in 28×28 so that the centre of mass of the ink came to the middle. A network that has seen only such images
 * knows no others; so a drawing is treated in the same way, unless a learner wants to see what happens without.
 */
// biome-ignore-all lint/style/noNonNullAssertion: loops over pixels, columns and shares end where these do
import { fitted, inkOf, PAD, type Stroke } from './strokes'

/** Pixels along each side of an image, and of the box that the digit fits in. */
const WIDTH = 28
const BOX = 20
/** Where the centre of mass comes to, from the left and from the top: the middle of pixel 14, counted from 0. */
const CENTRE = 14.5

/** Fainter ink does not count when the digit is cut out. */
const FAINTEST = 32

/**
 * An image of what was drawn.
 *
 * @returns 28 × 28 bytes, row by row, 0 paper to 255 ink
 */
export function imageOfStrokes(strokes: readonly Stroke[], centred: boolean): Uint8Array {
  return imageOfInk(inkOf(centred ? fitted(strokes) : strokes), centred)
}

/**
 * An image of the ink on the pad: centred and scaled as MNIST's are, or the whole pad made smaller.
 *
 * @param ink PAD × PAD bytes, row by row
 * @returns 28 × 28 bytes, row by row, 0 paper to 255 ink
 */
export function imageOfInk(ink: Uint8Array, centred: boolean): Uint8Array {
  const digit = centred ? extentOf(ink) : null
  if (!digit) return resampled(ink, { scale: WIDTH / PAD, x: 0, y: 0 })
  const { left, top, width, height, massX, massY } = digit
  const scale = BOX / Math.max(width, height)
  // The box begins at a whole pixel, so that straight edges of the digit stay sharp; no part of it is lost.
  const place = (start: number, size: number, mass: number) => {
    const box = Math.round(CENTRE - (mass - start) * scale)
    return Math.min(Math.max(box, 0), WIDTH - size * scale) - start * scale
  }
  return resampled(ink, { scale, x: place(left, width, massX), y: place(top, height, massY) })
}

/** Where the ink is, and its centre of mass; null where there is none. */
function extentOf(ink: Uint8Array) {
  let [left, top, right, bottom] = [PAD, PAD, 0, 0]
  let [mass, sumX, sumY] = [0, 0, 0]
  for (let y = 0; y < PAD; y++)
    for (let x = 0; x < PAD; x++) {
      const value = ink[y * PAD + x]!
      if (value < FAINTEST) continue
      mass += value
      sumX += value * (x + 0.5)
      sumY += value * (y + 0.5)
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x + 1)
      bottom = Math.max(bottom, y + 1)
    }
  if (right === 0) return null
  return { left, top, width: right - left, height: bottom - top, massX: sumX / mass, massY: sumY / mass }
}

/** Image = pad × scale + (x, y), in pixels of each. */
interface Placing {
  readonly scale: number
  readonly x: number
  readonly y: number
}

/** Every pixel of the image is the mean, by area, of its share of the pad; beyond the pad there is paper. */
function resampled(ink: Uint8Array, { scale, x, y }: Placing): Uint8Array {
  const columns = Array.from({ length: WIDTH }, (_, i) => share(i, scale, x))
  const image = new Uint8Array(WIDTH * WIDTH)
  for (let j = 0; j < WIDTH; j++) {
    const row = share(j, scale, y)
    for (let i = 0; i < WIDTH; i++) image[j * WIDTH + i] = Math.round(meanOf(ink, columns[i]!, row))
  }
  return image
}

/** The pad's pixels that one of the image's covers along one side, from `first`, and what share of it each fills. */
interface Share {
  readonly first: number
  readonly parts: Float64Array
}

function share(pixel: number, scale: number, offset: number): Share {
  const start = (pixel - offset) / scale
  const end = (pixel + 1 - offset) / scale
  const first = Math.min(PAD, Math.max(0, Math.floor(start)))
  const last = Math.max(first, Math.min(PAD, Math.ceil(end)))
  const part = (k: number) => (Math.min(end, first + k + 1) - Math.max(start, first + k)) * scale
  return { first, parts: Float64Array.from({ length: last - first }, (_, k) => part(k)) }
}

function meanOf(ink: Uint8Array, column: Share, row: Share): number {
  let mean = 0
  for (let j = 0; j < row.parts.length; j++) {
    const at = (row.first + j) * PAD + column.first
    let sum = 0
    for (let i = 0; i < column.parts.length; i++) sum += column.parts[i]! * ink[at + i]!
    mean += row.parts[j]! * sum
  }
  return mean
}
