/**
 * From a number to a pixel's colour. Where nothing is negative, a picture is ink on paper: 0 is white, the largest
 * is black, in both themes, because a scan of handwriting has the same look on every desk. Where something is
 * negative, zero is white in the middle, blue is below and orange above: a pair that colour-blind eyes tell apart.
 */
// biome-ignore-all lint/style/noNonNullAssertion: every pixel of every picture comes through here, and the step is within the shades

import { type ValueRange, valueRangeOf } from '../../core/run/stage/value-range'

export type Scale =
  | { readonly kind: 'ink'; readonly most: number }
  | { readonly kind: 'signed'; readonly most: number }

type Colour = readonly [red: number, green: number, blue: number]

const PAPER: Colour = [255, 255, 255]
const INK: Colour = [16, 20, 26]
const BELOW: Colour = [0, 82, 153]
const ABOVE: Colour = [213, 94, 0]
const STEPS = 256

/** Not a number: a violet that neither scale has, so that it cannot be taken for a value. */
const NOTHING = packed([170, 60, 190])

const inkShades = shades(INK)
const belowShades = shades(BELOW)
const aboveShades = shades(ABOVE)

/** For numbers that are all there is; part of a list needs the range of the whole list. */
export function scaleFor(values: Float64Array): Scale {
  return scaleOf(valueRangeOf(values))
}

/** The ends stay for a while as numbers grow, so that a picture does not flicker while it changes. */
export function scaleOf({ least, most }: ValueRange): Scale {
  if (least < 0) return { kind: 'signed', most: steady(Math.max(-least, most)) }
  return { kind: 'ink', most: most <= 1 ? 1 : most <= 255 ? 255 : steady(most) }
}

/** The same with zero in the middle, also where nothing is negative: for what is compared with its like. */
export function signedScaleFor(values: Float64Array): Scale {
  const { least, most } = valueRangeOf(values)
  return { kind: 'signed', most: steady(Math.max(-least, most)) || 1 }
}

const STEADY = [1, 1.5, 2, 3, 5, 7]

/** The next round number: 1, 1.5, 2, 3, 5, 7, 10 and so on, larger and smaller. */
function steady(size: number): number {
  if (size < 1e-300 || size > 1e300) return size
  const power = Math.floor(Math.log10(size))
  // Of the powers of ten, only those from 1 up are exact.
  const round = (step: number) => (power < 0 ? step / 10 ** -power : step * 10 ** power)
  return round(STEADY.find((step) => round(step) >= size) ?? 10)
}

/** Packed as ImageData's bytes are read on little-endian machines, which is all that browsers run on. */
export function colourOf(value: number, scale: Scale): number {
  if (Number.isNaN(value)) return NOTHING
  const part = Math.min(Math.abs(value) / scale.most, 1)
  const step = Math.round(part * (STEPS - 1))
  if (scale.kind === 'ink') return inkShades[step]!
  return value < 0 ? belowShades[step]! : aboveShades[step]!
}

export function paint(values: Float64Array, scale: Scale, pixels: Uint32Array): void {
  for (let i = 0; i < values.length; i++) pixels[i] = colourOf(values[i]!, scale)
}

function shades(end: Colour): Uint32Array {
  return Uint32Array.from({ length: STEPS }, (_, step) => {
    const part = step / (STEPS - 1)
    const mix = (i: 0 | 1 | 2) => Math.round(PAPER[i] + (end[i] - PAPER[i]) * part)
    return packed([mix(0), mix(1), mix(2)])
  })
}

function packed([red, green, blue]: Colour): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0
}
