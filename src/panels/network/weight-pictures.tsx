/** The weights into each hidden unit as little pictures, side by side and in one scale, so that they can be compared. */
import { useMemo } from 'preact/hooks'
import { valueRangeOf } from '../../core/run/stage/value-range'
import { say } from '../../words'
import type { Scale } from '../common/colours'
import { Legend } from '../common/legend'
import { readable } from '../common/numbers'
import { Pixels } from '../common/pixels'
import { columnsFor } from './network'
import './weight-pictures.css'

interface WeightPicturesProps {
  /** A row of as many numbers as there are pixels for each unit, one after another. */
  readonly weights: Float64Array
  readonly units: number
  /** Where colours are strongest, on both sides of 0: the same for all that are to be compared. */
  readonly most: number
}

export function WeightPictures({ weights, units, most }: WeightPicturesProps) {
  const scale: Scale = { kind: 'signed', most }
  const pixels = Math.floor(weights.length / units)
  const rows = useMemo(
    () => Array.from({ length: units }, (_, unit) => weights.subarray(unit * pixels, (unit + 1) * pixels)),
    [weights, units, pixels],
  )
  if (pixels === 0) return null
  return (
    <div class="weight-pictures">
      <div class="weight-pictures-row" role="img" aria-label={inWords(rows, weights)}>
        {rows.map((values, unit) => (
          <span key={unit} class="weight-picture">
            <Pixels values={values} columns={columnsFor(pixels)} scale={scale} aria-hidden="true" />
          </span>
        ))}
      </div>
      <Legend scale={scale} />
    </div>
  )
}

/** Who does not see them is told what the pictures are for: whether they differ, and how far the numbers go. */
function inWords(rows: readonly Float64Array[], weights: Float64Array): string {
  const [first] = rows
  const alike = rows.every((row) => row.every((weight, i) => weight === first?.[i]))
  const { least, most } = valueRangeOf(weights)
  return say('network-weight-pictures', {
    units: rows.length,
    alike: alike ? 'yes' : 'no',
    least: readable(least),
    most: readable(most),
  })
}
