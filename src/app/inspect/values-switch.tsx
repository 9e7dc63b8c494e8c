/** Says that blocks tell their values, where there are any to tell, and switches that off for those whom it annoys. */
import { EyeIcon } from '../icons'
import { useWorkbench } from '../workbench'
import './values-switch.css'

/** A finger can't point. */
const taps = matchMedia('(hover: none)')

export function ValuesSwitch() {
  const { inspector, session } = useWorkbench()
  if (!session.resting.value) return null
  if (taps.matches) return <p class="values-switch">Tap a block to see its value</p>
  const isOn = inspector.isOn.value
  return (
    <button
      type="button"
      class="values-switch"
      aria-pressed={isOn}
      title={isOn ? 'Stop showing values when I point' : 'Show values when I point'}
      onClick={() => {
        inspector.isOn.value = !isOn
        inspector.close()
      }}
    >
      <EyeIcon />
      Point at a block to see its value
    </button>
  )
}
