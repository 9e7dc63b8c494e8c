/** A line of the legend: how a series is drawn, what it is called and what it is now, or where somebody points. */
import type { Series } from '../../core/run/stage/snapshot'
import { say } from '../../words'
import { full, readable } from '../common/numbers'
import { type LineStyle, nearest, type Side } from './lines'

interface CaptionProps {
  readonly line: Series
  readonly style: LineStyle
  /** The axis that it is read on, where there are two. */
  readonly axis: Side | null
  readonly dark: boolean
  readonly pointed: number | null
  readonly on: boolean
  /** Switches the series off and on; null where there is just one. */
  readonly toggle: (() => void) | null
}

export function Caption({ line, style, axis, dark, pointed, on, toggle }: CaptionProps) {
  const found = pointed === null ? null : nearest(line, pointed)
  const value = found?.value ?? line.latest
  const inside = (
    <>
      <svg class="chart-swatch" viewBox="0 0 32 8" aria-hidden="true">
        <path d="M1 4h30" stroke={dark ? style.dark : style.light} stroke-dasharray={style.dash.join(' ')} />
      </svg>
      <strong>{line.name}</strong>
      <span class="chart-value" title={full(value)}>
        {readable(value)}
      </span>
      <span class="chart-at">
        {say('charts-place', {
          where: found ? 'pointed' : 'latest',
          point: found?.at ?? line.count,
          axis: axis ?? 'only',
        })}
      </span>
    </>
  )
  if (!toggle) return <p class="chart-caption">{inside}</p>
  return (
    <button
      type="button"
      class="chart-caption"
      aria-pressed={on}
      title={say(on ? 'charts-hide' : 'charts-show', { series: line.name })}
      onClick={toggle}
    >
      {inside}
    </button>
  )
}
