/** Turbo: a switch that looks like one. It can be thrown at any time, also while a program runs. */
import { BoltIcon } from '../icons'
import { useWorkbench } from '../workbench'

export function Turbo() {
  const { commands, session } = useWorkbench()
  const on = session.mode.value === 'turbo'
  return (
    <button
      type="button"
      role="switch"
      class="turbo"
      aria-checked={on}
      title="As fast as it goes, without showing every block"
      onClick={() => commands.setTurbo(!on)}
    >
      <span class="turbo-track" aria-hidden="true">
        <span class="turbo-knob">
          <BoltIcon />
        </span>
      </span>
      Turbo
    </button>
  )
}
