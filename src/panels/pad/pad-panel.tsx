/** The drawing pad: paper, and beside it what the network sees of it, with the switch that makes the difference. */
import type { ComponentChildren } from 'preact'
import { say } from '../../words'
import type { DrawingPad } from './drawing-pad'
import { seenInWords } from './in-words'
import { Paper } from './paper'
import { Seen } from './seen'
import './pad.css'

interface PadPanelProps {
  readonly pad: DrawingPad
  readonly side: number
  readonly pen: number
  /** The widths at which the program reads the drawing. */
  readonly widths: readonly number[]
  /** What the program says to the drawing. */
  readonly answer: ComponentChildren
}

export function PadPanel({ pad, side, pen, widths, answer }: PadPanelProps) {
  const seen = pad.seen.value
  const isEmpty = pad.isEmpty.value
  const shown = widths.length > 0 ? widths : [10]
  return (
    <div class="pad">
      <Paper pad={pad} side={side} pen={pen} />
      <div class="pad-seen">
        <h3>{say('pad-sees')}</h3>
        <div class="pad-pictures">
          {shown.map((width) => {
            const pixels = seen && (width === 28 ? seen.large : seen.small)
            return <Seen key={width} pixels={pixels} width={width} words={seenInWords(pixels, width)} />
          })}
        </div>
      </div>
      <div class="pad-answer" aria-live="polite">
        {answer}
      </div>
      <div class="pad-controls">
        <button
          type="button"
          role="switch"
          class="pad-switch"
          aria-checked={pad.centred.value}
          title={say('pad-centre-why')}
          onClick={() => pad.setCentred(!pad.centred.value)}
        >
          <span class="pad-track" aria-hidden="true" />
          {say('pad-centre')}
        </button>
        <button type="button" class="quiet" disabled={isEmpty} onClick={() => pad.undo()}>
          {say('pad-undo')}
        </button>
        <button type="button" class="quiet" disabled={isEmpty} onClick={() => pad.clear()}>
          {say('pad-clear')}
        </button>
      </div>
    </div>
  )
}
