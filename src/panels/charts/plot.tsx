/**
 * A uPlot in a box: made once for a set of lines, then only given new numbers. It takes its ink from the page's
 * own colours, so it is made anew when the theme changes.
 */
import { useLayoutEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Series } from '../../core/run/snapshot'
import { readable } from '../common/numbers'
import { aligned, styleOf } from './lines'

export interface PlotProps {
  readonly series: readonly Series[]
  /** The place of the first line among all, for its look. */
  readonly offset: number
  readonly dark: boolean
  readonly height: number
  /** The place on the axis that is pointed at, or null. */
  readonly onPoint: (x: number | null) => void
}

export function Plot({ series, offset, dark, height, onPoint }: PlotProps) {
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>(null)
  const names = series.map(({ name }) => name).join('\n')

  // Only another set of lines, another theme or another size needs a new plot.
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const made = new uPlot(
      { ...options(element, series, offset, dark, onPoint), width: element.clientWidth || 300, height },
      aligned(series),
      element,
    )
    plot.current = made
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) made.setSize({ width: element.clientWidth, height })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      made.destroy()
      plot.current = null
    }
  }, [names, dark, height])

  useLayoutEffect(() => {
    plot.current?.setData(aligned(series))
  }, [series])

  return <div ref={box} class="plot" role="img" aria-label={series.map(inWords).join(' ')} />
}

/** Points are counted, so the marks below a chart are whole numbers. */
const WHOLE_STEPS = Array.from({ length: 10 }, (_, power) =>
  [1, 2, 5].map((step) => step * 10 ** power),
).flat()

function options(
  element: HTMLElement,
  series: readonly Series[],
  offset: number,
  dark: boolean,
  onPoint: (x: number | null) => void,
): Omit<uPlot.Options, 'width' | 'height'> {
  const { color, fontFamily } = getComputedStyle(element)
  const axis = {
    stroke: color,
    font: `14px ${fontFamily}`,
    grid: { stroke: dark ? '#34444f' : '#dde5eb', width: 1 },
    ticks: { stroke: dark ? '#34444f' : '#dde5eb', width: 1, size: 6 },
  }
  return {
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 9 } },
    scales: { x: { time: false } },
    axes: [
      { ...axis, incrs: WHOLE_STEPS, size: 34, values: (_, marks) => marks.map(readable), space: 70 },
      { ...axis, size: 62, values: (_, marks) => marks.map(readable), space: 34 },
    ],
    series: [
      {},
      ...series.map(({ name }, i) => {
        const style = styleOf(offset + i)
        return {
          label: name,
          stroke: dark ? style.dark : style.light,
          width: 2,
          dash: [...style.dash],
          spanGaps: true,
          points: { show: false },
        }
      }),
    ],
    hooks: {
      setCursor: [
        ({ cursor, posToVal }) =>
          onPoint(cursor.left === undefined || cursor.left < 0 ? null : posToVal(cursor.left, 'x')),
      ],
    },
  }
}

function inWords({ name, count, latest, values }: Series): string {
  if (values.length === 0) return `${name}: nothing plotted yet.`
  return `${name}: ${readable(count)} points, from ${readable(values[0]!)} to ${readable(latest)} now.`
}
