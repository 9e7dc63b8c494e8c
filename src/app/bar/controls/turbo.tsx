/**
 * Turbo: a switch that looks like one. It can be thrown at any time, also while a program runs. Where a browser can't
 * run compiled code, it says so.
 */
import { say } from '../../../words'
import { BoltIcon } from '../../icons'
import { useWorkbench } from '../../workbench'
import './turbo.css'

export function Turbo() {
  const { commands, session } = useWorkbench()
  const on = session.mode.value === 'turbo'
  const isFast = session.canCompile.value
  return (
    <button
      type="button"
      role="switch"
      class="turbo"
      aria-checked={on}
      title={say(isFast ? 'bar-turbo-hint' : 'bar-turbo-missing')}
      onClick={() => commands.setTurbo(!on)}
    >
      <span class="turbo-track" aria-hidden="true">
        <span class="turbo-knob">
          <BoltIcon />
        </span>
      </span>
      <span class="turbo-words">
        {say('bar-turbo')}
        {!isFast && <small>{say('bar-turbo-slow')}</small>}
      </span>
    </button>
  )
}
