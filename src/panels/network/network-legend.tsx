/** What colours and lines mean: one scale for the weights of all units, one for those to the output. */
import type { Scale } from '../common/colours'
import { Legend } from '../common/legend'
import { readable } from '../common/numbers'
import type { ShownNetwork } from './network'

interface NetworkLegendProps {
  readonly network: ShownNetwork
  /** Of the weights into the hidden units. */
  readonly scale: Scale
  readonly mostOutgoing: number
}

export function NetworkLegend({ network: { w1, w2 }, scale, mostOutgoing }: NetworkLegendProps) {
  return (
    <div class="network-legend" aria-hidden="true">
      <div>
        <span class="network-name">{w1.name}</span>
        <Legend scale={scale} />
      </div>
      <div>
        <span class="network-name">{w2.name}</span>
        <Line sign="below" words={readable(-mostOutgoing)} />
        <Line sign="above" words={readable(mostOutgoing)} />
      </div>
    </div>
  )
}

function Line({ sign, words }: { sign: string; words: string }) {
  return (
    <span class="network-line">
      <svg viewBox="0 0 28 10" aria-hidden="true">
        <path class={`edge ${sign}`} stroke-width="6" d="M0 5h28" />
      </svg>
      {words}
    </span>
  )
}
