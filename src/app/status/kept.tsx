/** Whether the work is safe. Where it is not, that stands here for as long as it is true. */
import { say } from '../../words'
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
          <span>{say('status-keeping')}</span>
        </p>
      )
    case 'kept':
      return (
        <p class="kept">
          <CheckIcon />
          <span>{say('status-kept')}</span>
        </p>
      )
    case 'nowhere':
      return (
        <p class="kept not">
          <WarnIcon />
          {say('status-not-kept')}
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
