/**
 * The Charts card's inside. Each series has a plot of its own at first, because a loss near 0 would lie flat beside an
 * accuracy near 100; laid over one another, such two get an axis each. Whatever is pointed at, in whichever plot, is
 * told for every series.
 */
import type { ReadonlySignal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { Series } from '../../core/run/stage/snapshot'
import { say } from '../../words'
import { Caption } from './caption'
import { type LineStyle, type Side, sides, styleOf } from './lines'
import { Plot } from './plot'
import './charts.css'

interface ChartsProps {
  readonly charts: ReadonlySignal<readonly Series[]>
  readonly dark: ReadonlySignal<boolean>
  readonly large: boolean
  /** Each axis begins at 0. Else only that of a curve which hardly moves does, so that it looks flat, until the chart is large. */
  readonly fromZero?: boolean
}

interface Line {
  readonly series: Series
  readonly style: LineStyle
  readonly side: Side
}

export function ChartsPanel({ charts, dark, large, fromZero = false }: ChartsProps) {
  const [together, lay] = useState(false)
  const [pointed, point] = useState<number | null>(null)
  /** The names of those that are switched off. */
  const [off, switchOff] = useState<ReadonlySet<string>>(new Set())
  const many = charts.value.length > 1
  const axes = together ? sides(charts.value) : []
  const lines = charts.value.map(
    (series, i): Line => ({ series, style: styleOf(i), side: axes[i] ?? 'left' }),
  )
  const height = large ? (together || !many ? 420 : 240) : together || !many ? 190 : 140

  const toggle = (name: string) => {
    const next = new Set(off)
    if (!next.delete(name)) next.add(name)
    switchOff(next)
  }
  const isOn = ({ series }: Line) => !off.has(series.name)

  return (
    <div class="charts">
      {many && (
        <label class="charts-together">
          <input
            type="checkbox"
            checked={together}
            onChange={({ currentTarget }) => lay(currentTarget.checked)}
          />
          {say('charts-together')}
        </label>
      )}
      {(together ? [lines] : lines.map((line) => [line])).map((group) => {
        const shown = group.filter(isOn)
        return (
          <div key={group[0]?.series.name} class="chart">
            {group.map((line) => (
              <Caption
                key={line.series.name}
                line={line.series}
                style={line.style}
                axis={axes.includes('right') ? line.side : null}
                dark={dark.value}
                pointed={pointed}
                on={isOn(line)}
                toggle={many ? () => toggle(line.series.name) : null}
              />
            ))}
            {shown.length > 0 && (
              <Plot
                lines={shown}
                dark={dark.value}
                height={height}
                fromZero={fromZero ? 'all' : large ? 'none' : 'flat'}
                pointed={pointed}
                onPoint={point}
              />
            )}
          </div>
        )
      })}
      <Thinned lines={lines.filter(isOn)} />
    </div>
  )
}

/** Says so where not every point is drawn. */
function Thinned({ lines }: { lines: readonly Line[] }) {
  const every = Math.max(1, ...lines.map(({ series }) => series.every))
  if (every === 1) return null
  return <p class="chart-thinned">{say('charts-thinned', { points: every })}</p>
}
