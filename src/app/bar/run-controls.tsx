/** The flag, pause, back, step, jump and stop, the speed and turbo: large, in the middle, with words on them. */
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
    <section class="controls" aria-label="Run">
      <div class="controls-keys">
        <button
          type="button"
          class={invites ? 'run-key flag invites' : 'run-key flag'}
          title="Start from the beginning (Ctrl + Enter). With Shift: start paused"
          onClick={({ shiftKey }) => (shiftKey ? commands.startPaused() : commands.pressFlag())}
        >
          <FlagIcon />
          {active ? 'Again' : 'Start'}
        </button>
        <button
          type="button"
          class="run-key"
          disabled={status !== 'running' && status !== 'paused'}
          onClick={commands.pauseOrResume}
        >
          {status === 'paused' ? <ResumeIcon /> : <PauseIcon />}
          {status === 'paused' ? 'Go on' : 'Pause'}
        </button>
        <button
          type="button"
          class="run-key"
          title="Undo one block of the run (Shift + F9)"
          disabled={!commands.canGoBack.value}
          onClick={commands.back}
        >
          <BackIcon />
          Back
        </button>
        <button
          type="button"
          class="run-key"
          title={active ? 'Run one block (F9)' : 'Start paused, before the first block (F9)'}
          disabled={status === 'preparing'}
          onClick={commands.step}
        >
          <StepIcon />
          Step
        </button>
        <Jump />
        <button type="button" class="run-key stop" disabled={!active} onClick={commands.stop}>
          <StopIcon />
          Stop
        </button>
      </div>
      <div class="controls-speed">
        <Speed />
        <Turbo />
      </div>
    </section>
  )
}
