/** The flag, pause, back, step, jump and stop, the speed and turbo: large, in the middle, with words on them. */
import { say } from '../../words'
import { BackIcon, FlagIcon, PauseIcon, ResumeIcon, StepIcon, StopIcon } from '../icons'
import { useWorkbench } from '../workbench'
import { Jump } from './jump'
import { Speed } from './speed'
import { Turbo } from './turbo'

export function RunControls() {
  const { commands, session, editor } = useWorkbench()
  const status = session.status.value
  const active = session.active.value
  const invites = !commands.hasRun.value && status === 'idle' && editor.value !== null
  return (
    <section class="controls" aria-label={say('bar-run')}>
      <div class="controls-keys">
        <button
          type="button"
          class={invites ? 'run-key flag invites' : 'run-key flag'}
          title={say('bar-start-hint')}
          onClick={({ shiftKey }) => (shiftKey ? commands.startPaused() : commands.pressFlag())}
        >
          <FlagIcon />
          {say(active ? 'bar-again' : 'bar-start')}
        </button>
        <button
          type="button"
          class="run-key"
          disabled={status !== 'running' && status !== 'paused'}
          onClick={commands.pauseOrResume}
        >
          {status === 'paused' ? <ResumeIcon /> : <PauseIcon />}
          {say(status === 'paused' ? 'bar-go-on' : 'bar-pause')}
        </button>
        <button
          type="button"
          class="run-key"
          title={say('bar-back-hint')}
          disabled={!commands.canGoBack.value}
          onClick={commands.back}
        >
          <BackIcon />
          {say('bar-back')}
        </button>
        <button
          type="button"
          class="run-key"
          title={say(active ? 'bar-step-hint' : 'bar-first-step-hint')}
          disabled={status === 'preparing'}
          onClick={commands.step}
        >
          <StepIcon />
          {say('bar-step')}
        </button>
        <Jump />
        <button type="button" class="run-key stop" disabled={!active} onClick={commands.stop}>
          <StopIcon />
          {say('bar-stop')}
        </button>
      </div>
      <div class="controls-speed">
        <Speed />
        <Turbo />
      </div>
    </section>
  )
}
