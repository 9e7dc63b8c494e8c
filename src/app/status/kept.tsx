/** Whether the work is safe. Where it is not, that stands here for as long as it is true. */
import { CheckIcon, WarnIcon } from '../icons'
import { useWorkbench } from '../workbench'

export function Kept() {
  const { autosave } = useWorkbench()
  const keeping = autosave.keeping.value
  switch (keeping.kind) {
    case 'unchanged':
      return null
    case 'keeping':
      return (
        <p class="kept">
          <span>Keeping …</span>
        </p>
      )
    case 'kept':
      return (
        <p class="kept">
          <CheckIcon />
          <span>Kept on this device</span>
        </p>
      )
    case 'nowhere':
      return (
        <p class="kept not">
          <WarnIcon />
          Nothing is being saved on this device. Use Save to this computer.
        </p>
      )
    case 'refused':
      return (
        <p class="kept not">
          <WarnIcon />
          {keeping.message}
        </p>
      )
    default:
      return keeping satisfies never
  }
}
