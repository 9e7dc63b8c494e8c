/** A friendly gauge for the variable `accuracy`: how many of 100 the network gets right. */
import type { ReadonlySignal } from '@preact/signals'
import { say } from '../../words'
import { full, perCent } from '../common/numbers'
import './accuracy.css'

/** The arc is a half circle of radius 80; its length lets a dash show the part. */
const ARC = Math.PI * 80

export function AccuracyPanel({ value }: { value: ReadonlySignal<number> }) {
  const accuracy = value.value
  const part = Math.min(Math.max(Number.isFinite(accuracy) ? accuracy / 100 : 0, 0), 1)
  return (
    <div class="accuracy">
      <svg
        viewBox="0 0 200 112"
        role="img"
        aria-label={say('accuracy-per-cent', { percent: perCent(accuracy) })}
      >
        <path class="accuracy-track" d="M20 100a80 80 0 0 1 160 0" />
        <path
          class="accuracy-part"
          d="M20 100a80 80 0 0 1 160 0"
          style={{ strokeDasharray: `${part * ARC} ${ARC}`, visibility: part > 0 ? 'visible' : 'hidden' }}
        />
      </svg>
      <p class="accuracy-value" title={full(accuracy)} aria-hidden="true">
        {perCent(accuracy)} <span>%</span>
      </p>
      <p class="accuracy-words">{inWords(accuracy)}</p>
    </div>
  )
}

function inWords(accuracy: number): string {
  if (!(accuracy > 0)) return say('accuracy-untested')
  if (accuracy >= 99.5) return say('accuracy-nearly-all')
  if (accuracy >= 90) return say('accuracy-most')
  return say(accuracy > 55 ? 'accuracy-above-guessing' : 'accuracy-guessing')
}
