/** The slider over the moments of a run that stands still: drag it, and everything is as it was then. */
import { say } from '../../words'
import { recordWords } from '../run/words/record-words'
import { useWorkbench } from '../workbench'
import '../slider.css'
import './record.css'

export function RecordSlider() {
  const { session, scrub } = useWorkbench()
  if (!session.resting.value) return null
  const { first, last } = session.record.value
  // Once turbo has run, nobody counted how far the start is.
  const ranTurbo = session.steps.value === null
  if (last <= first) return ranTurbo ? <p class="record-none">{say('status-record-none')}</p> : null
  const at = scrub.at.value
  const words = say('status-record-moment', { moment: at - first + 1, all: last - first + 1 })
  const begins = first === 0 && !ranTurbo ? 'status-record-start' : 'status-record-remembered'
  return (
    <label class="record" title={say('status-record-hint')}>
      <span class="for-readers">{say('status-record')}</span>
      <input
        type="range"
        class="slider"
        min={first}
        max={last}
        value={at}
        aria-valuetext={words}
        style={{ '--part': `${((at - first) / (last - first)) * 100}%` }}
        onInput={({ currentTarget }) => scrub.to(currentTarget.valueAsNumber)}
      />
      <span class="record-ends" aria-hidden="true">
        <span>{recordWords({ first, now: at, last }, !ranTurbo) || say(begins)}</span>
        <span>{say('status-record-now')}</span>
      </span>
    </label>
  )
}
