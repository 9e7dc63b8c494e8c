/**
 * From a run's series to what a plot draws: where each point stands, and how each line looks. Lines differ by
 * colour and by dashes, so that nobody has to tell them apart by colour alone.
 */
import uPlot from 'uplot'
import type { Series } from '../../core/run/snapshot'

export interface LineStyle {
  readonly light: string
  readonly dark: string
  readonly dash: readonly number[]
}

/** Okabe and Ito's colours, darkened on light paper and lightened on dark until they stand out. */
const STYLES: readonly LineStyle[] = [
  { light: '#0067a3', dark: '#6cbdf2', dash: [] },
  { light: '#b84a00', dark: '#ff9d52', dash: [8, 4] },
  { light: '#00795a', dark: '#45c9a0', dash: [2, 4] },
  { light: '#a63d7f', dark: '#ee97cb', dash: [10, 4, 2, 4] },
  { light: '#6d5c00', dark: '#ecd75c', dash: [4, 2] },
  { light: '#566573', dark: '#b4c3ce', dash: [12, 6] },
]

export function styleOf(place: number): LineStyle {
  return STYLES[place % STYLES.length]!
}

/** The points' places: point i was plotted as number 1 + i × every. What cannot be drawn becomes a gap. */
export function points({ every, values }: Series): [xs: number[], ys: (number | null)[]] {
  const xs = new Array<number>(values.length)
  const ys = new Array<number | null>(values.length)
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    xs[i] = 1 + i * every
    ys[i] = Number.isFinite(value) ? value : null
  }
  return [xs, ys]
}

/** Several series over one axis; they may have been thinned differently. */
export function aligned(series: readonly Series[]): uPlot.AlignedData {
  const first = series[0]
  if (!first) return [[]]
  if (series.length === 1) return points(first)
  return uPlot.join(series.map(points))
}

/** The point of a series that is nearest to place x, or null outside. */
export function nearest({ every, values }: Series, x: number): { at: number; value: number } | null {
  if (values.length === 0) return null
  const i = Math.min(Math.max(Math.round((x - 1) / every), 0), values.length - 1)
  return { at: 1 + i * every, value: values[i]! }
}
