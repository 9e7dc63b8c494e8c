/** The slider over the moments of a run that stands still: drag it, and everything is as it was then. */
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
  if (last <= first)
    return ranTurbo ? <p class="record-none">Turbo was here: there is no way back before this.</p> : null
  const at = scrub.at.value
  const words = `moment ${at - first + 1} of ${last - first + 1}`
  const begins = first === 0 && !ranTurbo ? 'the start' : 'as far back as I remember'
  return (
    <label class="record" title="Drag to see an earlier moment of this run">
      <span class="for-readers">Moment of the run</span>
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
        <span>{recordWords({ first, now: at, last }, !ranTurbo) || begins}</span>
        <span>where the run has been</span>
      </span>
    </label>
  )
}
