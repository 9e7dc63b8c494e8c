/**
 * One line that says what is going on: before, during and after a run. What changes many times a second is only
 * shown; screen readers hear it when something begins or ends.
 */
import { useComputed } from '@preact/signals'
import { blockWords, say } from '../../words'
import { Seed } from '../bar/controls/seed'
import { StageIcon } from '../icons'
import { drawnLater } from '../later/drawn-later'
import { isPhone, stageFolded } from '../layout/layout'
import { conditionWords } from '../run/words/condition-words'
import { recordWords } from '../run/words/record-words'
import { statusWords } from '../run/words/run-words'
import { useWorkbench } from '../workbench'
import { Kept } from './kept'
import { RecordSlider } from './record-slider'
import { Spoken } from './spoken'
import './status.css'

/** Only what has happened in a run brings offers. */
const Offers = drawnLater(
  'page',
  async () => (await import('./offers')).Offers,
  () => null,
)

export function StatusLine() {
  const { session, store, commands, projects, language, stepWords } = useWorkbench()
  const nextBlock = useComputed(() =>
    session.status.value === 'paused' ? blockWords(session.blockId.value, store.toProject(), language) : '',
  )
  const because = useComputed(() => {
    const when = commands.pausedBecause.value
    return when ? conditionWords(when, { variables: store.variables.value, lists: store.lists.value }) : ''
  })
  const recordBegins = useComputed(() =>
    session.resting.value ? recordWords(session.record.value, session.steps.value !== null) : '',
  )
  const outdated = commands.outdated.value ? say('status-outdated') : ''
  const stageToggle = say(stageFolded.value ? 'status-show-stage' : 'status-hide-stage')
  const waits = commands.hold.value !== null
  const words = statusWords({
    status: session.status.value,
    mode: session.mode.value,
    steps: session.steps.value,
    diagnostic: session.diagnostic.value,
    trouble: session.trouble.value,
    standing: session.standing.value,
    fetched: session.fetched.value,
    nextBlock: nextBlock.value,
    asAsked: commands.pausedAsAsked.value,
    because: because.value,
    promise: projects.example.value?.sentence ?? '',
    waits,
  })
  return (
    <section class={`status ${words.tone}`} aria-label={say('status-label')}>
      <div class="status-words">
        <span class="status-light" aria-hidden="true" />
        <p>
          <strong>{words.text}</strong>
          {!isPhone.value && words.more && <span> {words.more}</span>}
        </p>
        <Offers />
      </div>
      {outdated && <p class="status-outdated">{outdated}</p>}
      <Spoken
        words={[stepWords.value, words.spoken, recordBegins.value, outdated].filter(Boolean).join(' ')}
      />
      <RecordSlider />
      <div class="status-side">
        <Kept />
        {!isPhone.value && <Seed />}
        {!isPhone.value && (
          <button
            type="button"
            class="quiet stage-toggle"
            title={stageToggle}
            aria-pressed={!stageFolded.value}
            onClick={() => {
              stageFolded.value = !stageFolded.value
            }}
          >
            <StageIcon />
            <span>{stageToggle}</span>
          </button>
        )}
      </div>
    </section>
  )
}
