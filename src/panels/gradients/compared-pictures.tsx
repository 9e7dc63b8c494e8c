/** A gradient as pictures: what the learner's blocks stand for, what it truly is, and the difference, on one scale of colours. */
// biome-ignore-all lint/style/noNonNullAssertion: yours and true are equally long
import { valueRangeOf } from '../../core/run/stage/value-range'
import { say } from '../../words'
import { type Scale, signedScaleFor } from '../common/colours'
import { Legend, scaleInWords } from '../common/legend'
import { readable } from '../common/numbers'
import { Pixels } from '../common/pixels'
import { type Parts, shownParts } from './picture-parts'
import type { Counted } from './story'
import './compared-pictures.css'

/** Of where the colours end. What is closer is rounding. */
const SEEN = 1e-5

interface ComparedProps {
  readonly name: string
  readonly counted: Counted
  /** Which one, from 1. */
  readonly image: number
  readonly truth: Float64Array
  readonly implied: Float64Array
  readonly parts: Parts
}

export function ComparedPictures({ name, counted, image, truth, implied, parts }: ComparedProps) {
  const difference = implied.map((slope, i) => slope - truth[i]!)
  const scale = signedScaleFor(Float64Array.of(...ends(truth), ...ends(implied)))
  const apart = Math.max(...ends(difference).map(Math.abs))
  const found = apart > SEEN * scale.most ? 'apart' : 'alike'
  const shown = shownParts(parts, found === 'apart' ? difference : truth)
  const words = say('gradients-pictures', {
    name,
    counted,
    image,
    found,
    apart: readable(apart),
    colours: scaleInWords(scale),
  })
  return (
    <div class={parts.count === 1 ? 'compared one' : 'compared'}>
      <div class="compared-rows" role="img" aria-label={words} style={{ '--parts': shown.length }}>
        {parts.count > 1 && <Numbers shown={shown} />}
        <Row words={say('gradients-yours')} values={implied} {...{ shown, parts, scale }} />
        <Row words={say('gradients-true')} values={truth} {...{ shown, parts, scale }} />
        <Row words={say('gradients-difference')} values={difference} {...{ shown, parts, scale }} />
      </div>
      <div class="compared-key">
        <Legend scale={scale} />
        <span aria-hidden="true">{say('gradients-pictures-at', { counted, image })}</span>
      </div>
      {shown.length < parts.count && (
        <p class="compared-some">
          {say('gradients-pictures-some', { found, shown: shown.length, all: parts.count })}
        </p>
      )}
    </div>
  )
}

function Numbers({ shown }: { shown: readonly number[] }) {
  return (
    <div class="compared-row compared-numbers">
      <span />
      <span class="compared-tiles">
        {shown.map((part) => (
          <span key={part}>{part + 1}</span>
        ))}
      </span>
    </div>
  )
}

interface RowProps {
  readonly words: string
  readonly values: Float64Array
  readonly shown: readonly number[]
  readonly parts: Parts
  readonly scale: Scale
}

function Row({ words, values, shown, parts: { side }, scale }: RowProps) {
  const size = side * side
  return (
    <div class="compared-row">
      <span class="compared-whose">{words}</span>
      <span class="compared-tiles">
        {shown.map((part) => (
          <span key={part} class="compared-tile">
            <Pixels values={values.subarray(part * size, (part + 1) * size)} columns={side} scale={scale} />
          </span>
        ))}
      </span>
    </div>
  )
}

function ends(values: Float64Array): readonly [number, number] {
  const { least, most } = valueRangeOf(values)
  return [least, most]
}
