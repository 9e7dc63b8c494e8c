/**
 * The Charts card's inside. Each series has its own plot at first, because a loss and an accuracy share no scale;
 * two losses do, so the plots can be laid over one another.
 */
import type { ReadonlySignal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { Series } from '../../core/run/snapshot'
import { full, grouped, readable } from '../common/numbers'
import { nearest, styleOf } from './lines'
import { Plot } from './plot'
import './charts.css'

interface ChartsProps {
  readonly charts: ReadonlySignal<readonly Series[]>
  readonly dark: ReadonlySignal<boolean>
  readonly large: boolean
}

export function ChartsPanel({ charts, dark, large }: ChartsProps) {
  const [together, lay] = useState(false)
  const [pointed, point] = useState<number | null>(null)
  const series = charts.value
  const many = series.length > 1
  const groups = together ? [series] : series.map((line) => [line])
  const height = large ? (together || !many ? 420 : 240) : together || !many ? 190 : 140
  return (
    <div class="charts">
      {many && (
        <label class="charts-together">
          <input
            type="checkbox"
            checked={together}
            onChange={({ currentTarget }) => lay(currentTarget.checked)}
          />
          All in one chart
        </label>
      )}
      {groups.map((group, i) => (
        <div key={group.map(({ name }) => name).join('\n')} class="chart">
          {group.map((line, j) => (
            <Caption
              key={line.name}
              line={line}
              place={together ? j : i}
              dark={dark.value}
              pointed={pointed}
            />
          ))}
          <Plot series={group} offset={together ? 0 : i} dark={dark.value} height={height} onPoint={point} />
        </div>
      ))}
    </div>
  )
}

interface CaptionProps {
  readonly line: Series
  readonly place: number
  readonly dark: boolean
  readonly pointed: number | null
}

function Caption({ line, place, dark, pointed }: CaptionProps) {
  const style = styleOf(place)
  const found = pointed === null ? null : nearest(line, pointed)
  const value = found?.value ?? line.latest
  return (
    <p class="chart-caption">
      <svg class="chart-swatch" viewBox="0 0 32 8" aria-hidden="true">
        <path d="M1 4h30" stroke={dark ? style.dark : style.light} stroke-dasharray={style.dash.join(' ')} />
      </svg>
      <strong>{line.name}</strong>
      <span class="chart-value" title={full(value)}>
        {readable(value)}
      </span>
      <span class="chart-at">
        {found ? `at point ${grouped(String(found.at))}` : `after ${grouped(String(line.count))}`}
      </span>
    </p>
  )
}
