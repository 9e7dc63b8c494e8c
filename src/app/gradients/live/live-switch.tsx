/** Switches “Watch it live” on and off, and says what it does. */
import { useId } from 'preact/hooks'
import { say } from '../../../words'
import { setOpen } from '../../stage/cards'
import type { Live } from './live'
import './live.css'

export function LiveSwitch({ live }: { live: Live }) {
  const hint = useId()
  const on = live.isOn.value
  return (
    <div class="live-switch">
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-describedby={hint}
        onClick={({ currentTarget }) => {
          live.turn(!on)
          // It would fold by itself when the run begins.
          setOpen('gradients', true)
          requestAnimationFrame(() => currentTarget.scrollIntoView({ block: 'nearest' }))
        }}
      >
        <span class="live-track" aria-hidden="true" />
        {say('gradients-live')}
      </button>
      <p id={hint}>{say('gradients-live-hint')}</p>
    </div>
  )
}
