/** A hidden unit: its weights as a little picture, and its activation as a bar with its number. */

import { say } from '../../words'
import type { Scale } from '../common/colours'
import { full, readable } from '../common/numbers'
import { Pixels } from '../common/pixels'
import type { Chooser } from './chosen'
import { columnsFor } from './network'
import './unit.css'

interface UnitProps {
  /** Counted from 0. */
  readonly unit: number
  readonly weights: Float64Array
  readonly scale: Scale
  /** Undefined where its list is empty still; so with the weight to the output. */
  readonly activation: number | undefined
  readonly mostActivation: number
  readonly outgoing: number | undefined
  readonly mostOutgoing: number
  /** Whether Tab leads to it: of all units to one. */
  readonly isStop: boolean
  readonly chooser: Chooser
}

export function Unit(props: UnitProps) {
  const { unit, weights, scale, activation, mostActivation, outgoing, mostOutgoing, isStop, chooser } = props
  const isChosen = chooser.chosen?.unit === unit
  return (
    <button
      type="button"
      class={isChosen ? 'unit chosen' : 'unit'}
      data-unit={unit}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isChosen && chooser.chosen?.isHeld === true}
      aria-label={inWords(props)}
      onPointerEnter={() => chooser.point(unit)}
      onFocus={() => chooser.focus(unit)}
      onClick={() => chooser.click(unit)}
    >
      <span class="unit-number">{unit + 1}</span>
      <span class="unit-weights network-paper">
        {weights.length > 0 && (
          <Pixels values={weights} columns={columnsFor(weights.length)} scale={scale} aria-hidden="true" />
        )}
      </span>
      <Bar value={activation} most={mostActivation} />
      <span class="unit-activation" title={activation === undefined ? '' : full(activation)}>
        <span class="still">{activation === undefined ? '–' : readable(activation)}</span>
      </span>
      <span class="unit-outgoing">
        <Bar value={outgoing} most={mostOutgoing} />
      </span>
    </button>
  )
}

/** How far a number is from zero; a negative one is in the colour, and has the stripes, of what is below zero. */
export function Bar({ value = 0, most }: { value: number | undefined; most: number }) {
  const part = Math.min(Math.abs(value) / most, 1) || 0
  return (
    <span
      class={value < 0 ? 'unit-bar below' : 'unit-bar'}
      style={{ backgroundSize: `${(part * 100).toFixed(1)}% 100%` }}
    />
  )
}

function inWords({ unit, activation, outgoing }: UnitProps): string {
  const isActive = activation !== undefined
  const isWeighted = outgoing !== undefined
  return say('network-unit', {
    unit: unit + 1,
    known: isActive ? (isWeighted ? 'both' : 'activation') : isWeighted ? 'outgoing' : 'nothing',
    activation: isActive ? readable(activation) : '',
    outgoing: isWeighted ? readable(outgoing) : '',
  })
}
