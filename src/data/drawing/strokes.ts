/**
 * What somebody draws, as ink on paper: strokes of a round pen become an anti-aliased picture of the whole pad.
 *
 * The pen is as wide as MNIST's pens were on average: the strokes of its ones, 20 pixels high, are 3 of 28 pixels wide.
 */

/** The pad's side, in the units of its points and in pixels of its ink: five for each of the 28 of an image. */
export const PAD = 140
/** The pen's width in the same units. */
export const PEN = 15

/** A place on the pad, from its top left corner. */
export interface PadPoint {
  readonly x: number
  readonly y: number
}

/** A way of the pen from touching the paper to leaving it; a single point makes a dot. */
export type Stroke = readonly PadPoint[]

/** PAD × PAD bytes, row by row, 0 paper to 255 ink. What is drawn beyond the pad's edge is lost. */
export function inkOf(strokes: readonly Stroke[]): Uint8Array {
  const ink = new Uint8Array(PAD * PAD)
  for (const stroke of strokes)
    for (const [i, point] of stroke.entries()) inkLine(ink, stroke[i - 1] ?? point, point)
  return ink
}

function inkLine(ink: Uint8Array, from: PadPoint, to: PadPoint): void {
  const reach = PEN / 2 + 1
  const first = (a: number, b: number) => Math.max(0, Math.floor(Math.min(a, b) - reach))
  const last = (a: number, b: number) => Math.min(PAD - 1, Math.ceil(Math.max(a, b) + reach))
  const dx = to.x - from.x
  const dy = to.y - from.y
  const lengthSquared = dx * dx + dy * dy
  for (let y = first(from.y, to.y); y <= last(from.y, to.y); y++)
    for (let x = first(from.x, to.x); x <= last(from.x, to.x); x++) {
      // From the middle of the pixel to the nearest point of the line.
      const px = x + 0.5 - from.x
      const py = y + 0.5 - from.y
      const along = lengthSquared > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / lengthSquared)) : 0
      const qx = px - along * dx
      const qy = py - along * dy
      const covered = PEN / 2 + 0.5 - Math.sqrt(qx * qx + qy * qy)
      const value = Math.round(255 * Math.min(1, Math.max(0, covered)))
      const at = y * PAD + x
      // biome-ignore lint/style/noNonNullAssertion: x and y are on the pad
      if (value > ink[at]!) ink[at] = value
    }
}

/**
 * The same strokes as large as an image's digits are on a full pad, in its middle, for the same pen: whoever draws a
 * small digit has no finer pen, and would get a blot if the ink itself were made larger.
 */
export function fitted(strokes: readonly Stroke[]): readonly Stroke[] {
  const points = strokes.flat()
  if (points.length === 0) return strokes
  const range = (of: (point: PadPoint) => number) => {
    const all = points.map(of)
    const least = Math.min(...all)
    const most = Math.max(...all)
    return { size: most - least, middle: (least + most) / 2 }
  }
  const x = range((point) => point.x)
  const y = range((point) => point.y)
  const size = Math.max(x.size, y.size)
  const scale = size > 0 ? ((20 / 28) * PAD - PEN) / size : 1
  return strokes.map((stroke) =>
    stroke.map((point) => ({
      x: PAD / 2 + (point.x - x.middle) * scale,
      y: PAD / 2 + (point.y - y.middle) * scale,
    })),
  )
}
