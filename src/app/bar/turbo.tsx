/**
 * Turbo: a switch that looks like one. It can be thrown at any time, also while a program runs. Where a browser can't
 * run compiled code, it says so.
 */
import { NO_FAST_CODE } from '../commands'
import { BoltIcon } from '../icons'
import { useWorkbench } from '../workbench'

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
      title={isFast ? 'As fast as it goes, without showing every block' : NO_FAST_CODE}
      onClick={() => commands.setTurbo(!on)}
    >
      <span class="turbo-track" aria-hidden="true">
        <span class="turbo-knob">
          <BoltIcon />
        </span>
      </span>
      <span class="turbo-words">
        Turbo
        {!isFast && <small>slow here</small>}
      </span>
    </button>
  )
}
