/** Draws a scatter plot of the learner's gradients against the true ones, with the diagonal where both are the same. */
import { say } from '../../words'
import { readable } from '../common/numbers'
import { type Dot, scatterOf } from './scatter'
import './scatter-plot.css'

/** Half of the drawing's side, and how far dots reach from its middle. */
const HALF = 100
const REACH = 88

interface ScatterPlotProps {
  readonly name: string
  readonly pairs: Float64Array
}

export function ScatterPlot({ name, pairs }: ScatterPlotProps) {
  const { most, dots, on } = scatterOf(pairs)
  return (
    <div class="scatter">
      <div
        class="scatter-field"
        role="img"
        aria-label={say('gradients-scatter', { name, on, dots: dots.length, most: readable(most) })}
      >
        <svg viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`} aria-hidden="true">
          <path class="scatter-axes" d={`M${-HALF} 0H${HALF}M0 ${-HALF}V${HALF}`} />
          <path class="scatter-diagonal" d={`M${-HALF + 4} ${HALF - 4}L${HALF - 4} ${-HALF + 4}`} />
          <path class="scatter-on" d={marksOf(dots, true, spot)} />
          <path class="scatter-off" d={marksOf(dots, false, cross)} />
        </svg>
        <span class="scatter-yours">{say('gradients-yours')}</span>
        <span class="scatter-true">{say('gradients-true')}</span>
        <span class="scatter-end">{readable(most)}</span>
      </div>
      <p aria-hidden="true">{say('gradients-scatter-key')}</p>
    </div>
  )
}

const marksOf = (dots: readonly Dot[], on: boolean, mark: (dot: Dot) => string) =>
  dots
    .filter(({ isOn }) => isOn === on)
    .map(mark)
    .join('')

const at = ({ x, y }: Dot) => `${(x * REACH).toFixed(1)} ${(-y * REACH).toFixed(1)}`

/** A line of no length with round ends. */
const spot = (dot: Dot) => `M${at(dot)}h0`

const cross = (dot: Dot) => `M${at(dot)}m-3 -3l6 6m-6 0l6 -6`
