/**
 * From a run's series to what a plot draws: where each point stands, what is near the pointer, and how each line
 * looks. Lines differ by colour and by dashes, so that nobody has to tell them apart by colour alone.
 */
// biome-ignore-all lint/style/noNonNullAssertion: thousands of points at every snapshot, by places that are known to be there
import uPlot from 'uplot'
import type { Series } from '../../core/run/stage/snapshot'

export interface LineStyle {
  readonly light: string
  readonly dark: string
  readonly dash: readonly number[]
}

/** Okabe and Ito's colours, darkened on light paper and lightened on dark until they stand out. */
const COLOURS: readonly Pick<LineStyle, 'light' | 'dark'>[] = [
  { light: '#0067a3', dark: '#6cbdf2' },
  { light: '#b84a00', dark: '#ff9d52' },
  { light: '#00795a', dark: '#45c9a0' },
  { light: '#a63d7f', dark: '#ee97cb' },
  { light: '#6d5c00', dark: '#ecd75c' },
  { light: '#566573', dark: '#b4c3ce' },
]
const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 4], [10, 4, 2, 4], [4, 2], [12, 6]]

/** Each of the sixteen lines that a run may have looks different. */
export function styleOf(place: number): LineStyle {
  const round = Math.floor(place / COLOURS.length)
  return { ...COLOURS[place % COLOURS.length]!, dash: DASHES[(place + round) % DASHES.length]! }
}

/** What cannot be drawn becomes a gap. */
function drawn({ places, values }: Series): [xs: number[], ys: (number | null)[]] {
  return [Array.from(places), Array.from(values, (value) => (Number.isFinite(value) ? value : null))]
}

/** Several series over one axis; they may have been thinned differently. */
export function aligned(series: readonly Series[]): uPlot.AlignedData {
  const [first, ...others] = series
  if (!first) return [[]]
  return others.length === 0 ? drawn(first) : uPlot.join(series.map(drawn))
}

export interface Point {
  /** Counts from 1. */
  readonly at: number
  readonly value: number
}

/** The point of a series that is nearest to place x, or null where it has none. */
export function nearest(series: Series, x: number): Point | null {
  const { places, values } = series
  if (places.length === 0) return null
  const after = firstFrom(places, x)
  const before = Math.max(0, after - 1)
  const i = after < places.length && places[after]! - x < x - places[before]! ? after : before
  return { at: places[i]!, value: values[i]! }
}

/** The place `by` drawn points further on, as the arrow keys go. */
export function stepped({ places }: Series, x: number, by: number): number {
  const at = firstFrom(places, x)
  return places[Math.min(Math.max(at + by, 0), places.length - 1)] ?? 1
}

/** Where the first place stands that is not below x. */
function firstFrom(places: Float64Array, x: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < x) low = middle + 1
    else high = middle
  }
  return low
}

/** The lowest and the highest point; where there are several, the first. */
export function extremes({ places, values }: Series): { lowest: Point; highest: Point } | null {
  if (values.length === 0) return null
  let [low, high] = [0, 0]
  for (let i = 1; i < values.length; i++) {
    if (values[i]! < values[low]!) low = i
    if (values[i]! > values[high]!) high = i
  }
  const point = (i: number) => ({ at: places[i]!, value: values[i]! })
  return { lowest: point(low), highest: point(high) }
}

/** A part of the largest number: a curve that moves by less is called flat. */
const HARDLY = 0.25

/** Whether a curve between these two hardly moves, for its size: drawn as close as can be, it would look wild. */
export const isFlat = (least: number, most: number): boolean => least > 0 && most - least < HARDLY * most

export type Side = 'left' | 'right'

/** Two sizes this far apart can't be read on one axis. */
const FAR_APART = 8

/** Which axis each series of one chart is read on: both where a loss near 0 meets an accuracy near 100. */
export function sides(series: readonly Series[]): readonly Side[] {
  const sizes = series.map(({ values }) =>
    values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0),
  )
  const rising = [...new Set(sizes)].filter((size) => size > 0).sort((a, b) => a - b)
  const gap = (i: number) => rising[i]! / rising[i - 1]!
  let widest = 1
  for (let i = 2; i < rising.length; i++) if (gap(i) > gap(widest)) widest = i
  if (rising.length < 2 || gap(widest) < FAR_APART) return series.map(() => 'left')
  const isSmall = (size: number) => size < rising[widest]!
  const leftIsSmall = isSmall(sizes[0]!)
  return sizes.map((size) => (isSmall(size) === leftIsSmall ? 'left' : 'right'))
}
