/**
 * A uPlot in a box: made once for a set of lines, then only given new numbers. It takes its ink from the page's
 * own colours, so it is made anew when the theme changes. Mouse, finger and arrow keys point at places on its axis;
 * where somebody points in another plot, this one marks the same place.
 */
import { useLayoutEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Series } from '../../core/run/stage/snapshot'
import { say } from '../../words'
import { readable } from '../common/numbers'
import { aligned, extremes, isFlat, type LineStyle, nearest, type Side, stepped } from './lines'

export interface PlotLine {
  readonly series: Series
  readonly style: LineStyle
  readonly side: Side
}

export type FromZero = 'all' | 'flat' | 'none'

export interface PlotProps {
  readonly lines: readonly PlotLine[]
  readonly dark: boolean
  readonly height: number
  /** Its numbers' axes begin at 0: of all lines, of those that hardly move, or of none. */
  readonly fromZero: FromZero
  /** The place on the axis that is pointed at, or null. */
  readonly pointed: number | null
  readonly onPoint: (place: number | null) => void
}

export function Plot({ lines, dark, height, fromZero, pointed, onPoint }: PlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(null)
  const series = lines.map((line) => line.series)
  const kind = lines
    .map(({ series: { name }, side, style }) => [name, side, style.light, style.dash].join())
    .join('\n')
  /** Made afresh for all series whenever one of them has changed. */
  const data = series[0]?.values

  // Only another set of lines, another theme or another size needs a new plot.
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const made = new uPlot(
      { ...options(element, lines, dark, fromZero), width: element.clientWidth || 300, height },
      aligned(series),
      element,
    )
    plot.current = made
    const pointAt = (event: PointerEvent) =>
      onPoint(made.posToVal(event.clientX - made.over.getBoundingClientRect().left, 'x'))
    made.over.addEventListener('pointerdown', pointAt)
    made.over.addEventListener('pointermove', pointAt)
    // A finger that was lifted wants to read what it touched.
    made.over.addEventListener('pointerleave', ({ pointerType }) => pointerType !== 'touch' && onPoint(null))
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) made.setSize({ width: element.clientWidth, height })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      made.destroy()
      plot.current = null
    }
  }, [kind, dark, height])

  // In a batch, so that the axes fit the new numbers before anything is marked on them.
  useLayoutEffect(() => {
    const { current } = plot
    current?.batch(() => current.setData(aligned(series)))
  }, [kind, data])

  useLayoutEffect(() => {
    const left = pointed === null ? -10 : (plot.current?.valToPos(pointed, 'x') ?? -10)
    plot.current?.setCursor({ left, top: left < 0 ? -10 : 0 }, false)
  })

  const longest = series.reduce((a, b) => (b.count > a.count ? b : a))
  const onKeyDown = (event: KeyboardEvent) => {
    const to = destination(event.key, longest, pointed ?? longest.count)
    if (to === null) return
    event.preventDefault()
    onPoint(to)
  }

  return (
    <div
      ref={box}
      class="plot"
      role="slider"
      tabIndex={0}
      aria-label={say('charts-label', { series: series.map(inWords).join(' ') })}
      aria-valuemin={1}
      aria-valuemax={longest.count}
      aria-valuenow={pointed === null ? longest.count : Math.round(pointed)}
      aria-valuetext={atPlace(series, pointed ?? longest.count)}
      onKeyDown={onKeyDown}
      onFocus={() => onPoint(pointed ?? longest.count)}
      onBlur={() => onPoint(null)}
    />
  )
}

/** The place that a key leads to, or null where it is no such key. */
function destination(key: string, series: Series, from: number): number | null {
  const page = Math.max(1, Math.round(series.places.length / 10))
  const steps = new Map([
    ['ArrowLeft', -1],
    ['ArrowDown', -1],
    ['ArrowRight', 1],
    ['ArrowUp', 1],
    ['PageDown', -page],
    ['PageUp', page],
    ['Home', Number.NEGATIVE_INFINITY],
    ['End', Number.POSITIVE_INFINITY],
  ])
  const by = steps.get(key)
  return by === undefined ? null : stepped(series, from, by)
}

/** Points are counted, so the marks below a chart are whole numbers. */
const WHOLE_STEPS = Array.from({ length: 10 }, (_, power) =>
  [1, 2, 5].map((step) => step * 10 ** power),
).flat()

/** With so few points, each is marked: a line alone would not say where they are. */
const FEW = 30

/** From 0, or from below where a number is, to a little above the largest. */
const FROM_ZERO: uPlot.Range.Function = (_, least, most) => [Math.min(0, least), most > 0 ? most * 1.1 : 1]

/** As uPlot does it by itself, unless the line hardly moves, or there is no number yet. */
const FLAT_FROM_ZERO: uPlot.Range.Function = (plot, least, most, scale) =>
  isFlat(least, most) || !Number.isFinite(least)
    ? FROM_ZERO(plot, least, most, scale)
    : uPlot.rangeNum(least, most, 0.1, true)

const RANGES = { all: FROM_ZERO, flat: FLAT_FROM_ZERO }

const ignored = () => null

function options(
  element: HTMLElement,
  lines: readonly PlotLine[],
  dark: boolean,
  fromZero: FromZero,
): Omit<uPlot.Options, 'width' | 'height'> {
  const { color, fontFamily } = getComputedStyle(element)
  const axis = {
    stroke: color,
    font: `14px ${fontFamily}`,
    grid: { stroke: dark ? '#34444f' : '#dde5eb', width: 1 },
    ticks: { stroke: dark ? '#34444f' : '#dde5eb', width: 1, size: 6 },
    values: (_: uPlot, marks: number[]) => marks.map(readable),
  }
  const upright = { ...axis, size: 62, space: 34 }
  const right = lines.some(({ side }) => side === 'right')
  const left = lines.some(({ side }) => side === 'left')
  const scale = fromZero === 'none' ? {} : { range: RANGES[fromZero] }
  return {
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: 9 },
      bind: {
        mousedown: ignored,
        mouseup: ignored,
        mousemove: ignored,
        mouseenter: ignored,
        mouseleave: ignored,
      },
    },
    scales: { x: { time: false }, left: scale, right: scale },
    axes: [
      { ...axis, incrs: WHOLE_STEPS, size: 34, space: 70 },
      ...(left ? [{ ...upright, scale: 'left' }] : []),
      ...(right
        ? [{ ...upright, scale: 'right', side: 1 as const, grid: { show: !left, ...axis.grid } }]
        : []),
    ],
    series: [
      {},
      ...lines.map(({ series: { name }, style, side }) => {
        const stroke = dark ? style.dark : style.light
        return {
          label: name,
          scale: side,
          stroke,
          width: 2,
          dash: [...style.dash],
          spanGaps: true,
          points: { show: ({ data }: uPlot) => data[0].length <= FEW, size: 7, fill: stroke, dash: [] },
        }
      }),
    ],
  }
}

function inWords(series: Series): string {
  const { name, count, latest } = series
  const ends = extremes(series)
  if (!ends) return say('charts-series-empty', { series: name })
  const { lowest, highest } = ends
  return say('charts-series', {
    series: name,
    count,
    latest: readable(latest),
    lowest: readable(lowest.value),
    lowestAt: lowest.at,
    highest: readable(highest.value),
    highestAt: highest.at,
  })
}

function atPlace(series: readonly Series[], place: number): string {
  const values = series.map((each) => `${each.name} ${readable(nearest(each, place)?.value ?? each.latest)}`)
  return say('charts-at-point', { point: Math.round(place), values: values.join(', ') })
}
