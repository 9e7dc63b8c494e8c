/** The output: its number as the program has it. Where no variable keeps it, all there is to show is its sum. */

import { say } from '../../words'
import { full, readable } from '../common/numbers'
import type { Chooser } from './chosen'
import type { ShownNetwork } from './network'
import { dotProduct } from './sum/terms'
import { Bar } from './unit'

export function Output({ network, chooser }: { network: ShownNetwork; chooser: Chooser }) {
  const { name, value } = outputOf(network)
  const isChosen = chooser.chosen?.unit === 'output'
  return (
    <button
      type="button"
      class={isChosen ? 'output chosen' : 'output'}
      data-unit="output"
      aria-pressed={isChosen && chooser.chosen?.isHeld === true}
      aria-label={
        value === undefined
          ? say('network-output-empty', { name })
          : say('network-output', { name, value: readable(value) })
      }
      onPointerEnter={() => chooser.point('output')}
      onFocus={() => chooser.focus('output')}
      onClick={() => chooser.click('output')}
    >
      <span class="output-value" title={value === undefined ? '' : full(value)}>
        <span class="still">{value === undefined ? '–' : readable(value)}</span>
      </span>
      <Bar value={value} most={Math.max(1, Math.abs(value ?? 0))} />
      <span class="output-name" title={name}>
        {name}
      </span>
    </button>
  )
}

function outputOf({ hidden, w2, output }: ShownNetwork): { name: string; value: number | undefined } {
  if (output) return output
  const isKnown = hidden.length > 0 && hidden.length === w2.length
  return { name: say('network-sum'), value: isKnown ? dotProduct(hidden.values, w2.values) : undefined }
}
