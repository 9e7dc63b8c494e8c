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
  const settling = session.settling.value
  const settlingWords =
    settling !== null && say('status-record-settling', { percent: Math.floor(settling * 100) })
  if (last <= first) {
    const none = settlingWords || (ranTurbo && say('status-record-none'))
    return none ? <p class="record-none">{none}</p> : null
  }
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
        <span>{settlingWords || recordWords({ first, now: at, last }, !ranTurbo) || say(begins)}</span>
        <span>{say('status-record-now')}</span>
      </span>
    </label>
  )
}
