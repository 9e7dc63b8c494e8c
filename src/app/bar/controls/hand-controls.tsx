/** The run controls of a phone: at the lower edge, where the thumb is. Where their words don't fit, the icons must do. */
import { type Steps, useFold } from '../../layout/fold'
import { RunControls } from './run-controls'
import './hand-controls.css'

const STEPS: Steps<'words' | 'icons'> = ['words', 'icons']

export function HandControls() {
  const { row } = useFold<HTMLDivElement, 'words' | 'icons'>(
    STEPS,
    '.controls, .controls-keys, .controls-speed, .run-key',
  )
  return (
    <div ref={row} class="hand-controls">
      <RunControls />
    </div>
  )
}
