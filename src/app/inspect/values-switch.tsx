/** Says that blocks tell their values, where there are any to tell, and switches that off for those whom it annoys. */
import { say } from '../../words'
import { EyeIcon } from '../icons'
import { useWorkbench } from '../workbench'
import './values-switch.css'

/** A finger can't point. */
const taps = matchMedia('(hover: none)')

export function ValuesSwitch() {
  const { inspector, session } = useWorkbench()
  if (!session.resting.value) return null
  if (taps.matches) return <p class="values-switch">{say('inspect-tap')}</p>
  const isOn = inspector.isOn.value
  return (
    <button
      type="button"
      class="values-switch"
      aria-pressed={isOn}
      title={say(isOn ? 'inspect-values-off' : 'inspect-values-on')}
      onClick={() => {
        inspector.isOn.value = !isOn
        inspector.close()
      }}
    >
      <EyeIcon />
      {say('inspect-point')}
    </button>
  )
}
