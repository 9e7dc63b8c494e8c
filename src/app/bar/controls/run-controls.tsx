/** The flag, pause, back, step, jump and stop, the speed and turbo: large, in the middle, with words on them. */
import { say } from '../../../words'
import { BackIcon, FlagIcon, PauseIcon, ResumeIcon, StepIcon, StopIcon } from '../../icons'
import { isLow } from '../../layout/layout'
import { useWorkbench } from '../../workbench'
import { Jump } from './jump'
import { More } from './more'
import { Speed } from './speed'
import { Turbo } from './turbo'

export function RunControls() {
  const { commands, session, editor } = useWorkbench()
  const status = session.status.value
  const active = session.active.value
  const waits = commands.hold.value !== null && status !== 'running' && status !== 'paused'
  const invites = !commands.hasRun.value && status === 'idle' && editor.value !== null
  return (
    <section class="controls" aria-label={say('bar-run')}>
      <div class="controls-keys">
        <button
          type="button"
          class={`run-key flag${invites && !waits ? ' invites' : ''}${waits ? ' waits' : ''}`}
          title={say(waits ? 'bar-waits-for-guess' : 'bar-start-hint')}
          onClick={({ shiftKey }) => (shiftKey ? commands.startPaused() : commands.pressFlag())}
        >
          <FlagIcon />
          <span class="run-key-words">{say(active ? 'bar-again' : 'bar-start')}</span>
        </button>
        <button
          type="button"
          class="run-key"
          disabled={status !== 'running' && status !== 'paused'}
          onClick={commands.pauseOrResume}
        >
          {status === 'paused' ? <ResumeIcon /> : <PauseIcon />}
          <span class="run-key-words">{say(status === 'paused' ? 'bar-go-on' : 'bar-pause')}</span>
        </button>
        <button
          type="button"
          class="run-key"
          title={say('bar-back-hint')}
          disabled={!commands.canGoBack.value}
          onClick={commands.back}
        >
          <BackIcon />
          <span class="run-key-words">{say('bar-back')}</span>
        </button>
        <button
          type="button"
          class="run-key"
          title={say(active ? 'bar-step-hint' : 'bar-first-step-hint')}
          disabled={status === 'preparing'}
          onClick={commands.step}
        >
          <StepIcon />
          <span class="run-key-words">{say('bar-step')}</span>
        </button>
        <Jump />
        <button type="button" class="run-key stop" disabled={!active} onClick={commands.stop}>
          <StopIcon />
          <span class="run-key-words">{say('bar-stop')}</span>
        </button>
      </div>
      <div class="controls-speed">
        <Speed />
        <Turbo />
        {isLow.value && <More />}
      </div>
    </section>
  )
}
