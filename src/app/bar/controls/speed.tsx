/** How fast the blocks go one by one, from tortoise to hare. Turbo has no speed but its own. */
import { say } from '../../../words'
import { HareIcon, TortoiseIcon } from '../../icons'
import { NOTCHES, paceInWords } from '../../run/looking-around/pace'
import { useWorkbench } from '../../workbench'
import '../../slider.css'

export function Speed() {
  const { commands, session } = useWorkbench()
  const words = paceInWords(commands.notch.value)
  return (
    <label class="speed" title={say('bar-speed-now', { speed: words })}>
      <span class="for-readers">{say('bar-speed')}</span>
      <TortoiseIcon />
      <input
        type="range"
        class="slider"
        min={0}
        max={NOTCHES}
        value={commands.notch.value}
        aria-valuetext={words}
        disabled={session.mode.value === 'turbo'}
        style={{ '--part': `${(commands.notch.value / NOTCHES) * 100}%` }}
        onInput={({ currentTarget }) => commands.setNotch(currentTarget.valueAsNumber)}
      />
      <HareIcon />
    </label>
  )
}
