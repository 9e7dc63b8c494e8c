/** The checks of a step: what each asks for, and what was found; one button runs them all. */
import { say } from '../../words'
import type { CheckState } from './model'

export interface CheckRow {
  readonly title: string
  /** It was passed once, and stays so. */
  readonly isPassed: boolean
  readonly state: CheckState | undefined
}

interface ChecksProps {
  readonly rows: readonly CheckRow[]
  readonly isBusy: boolean
  /** There is somebody to check. */
  readonly isReady: boolean
  readonly check: () => void
  readonly stop: () => void
  readonly showBlocks: (blockIds: readonly string[]) => void
}

export function Checks({ rows, isBusy, isReady, check, stop, showBlocks }: ChecksProps) {
  const allPassed = rows.every(({ isPassed }) => isPassed)
  return (
    <section class="lesson-checks" aria-label={say('lessons-checks')}>
      <ul>
        {rows.map(({ title, isPassed, state }, at) => (
          <li key={at} class={isPassed ? 'passed' : undefined}>
            <span class="lesson-tick" aria-hidden="true" />
            <span class="lesson-check-title">
              {title}
              {isPassed && <span class="for-readers">{say('lessons-check-passed')}</span>}
            </span>
            <Found state={state} isPassed={isPassed} showBlocks={showBlocks} />
          </li>
        ))}
      </ul>
      {isBusy ? (
        <button type="button" class="key" onClick={stop}>
          {say('lessons-check-stop')}
        </button>
      ) : (
        <button type="button" class={allPassed ? 'key' : 'key main'} disabled={!isReady} onClick={check}>
          {say(allPassed ? 'lessons-check-again' : 'lessons-check')}
        </button>
      )}
    </section>
  )
}

interface FoundProps extends Pick<ChecksProps, 'showBlocks'> {
  readonly state: CheckState | undefined
  readonly isPassed: boolean
}

function Found({ state, isPassed, showBlocks }: FoundProps) {
  if (!state) return null
  if (state.kind === 'checking') return <progress aria-label={say('lessons-checking')} />
  if (state.kind === 'passed')
    return (
      <p class="lesson-found good" role="status">
        {state.words ?? say('lessons-check-right')}
      </p>
    )
  if (state.kind === 'failed') return <p class="lesson-found">{state.words}</p>
  return (
    <div class="lesson-found" role="status">
      <p>{state.words}</p>
      {isPassed && <p>{say('lessons-check-stays')}</p>}
      {state.isOld && <p class="lesson-aside">{say('lessons-check-old')}</p>}
      {state.blockIds.length > 0 && (
        <button type="button" class="lesson-link" onClick={() => showBlocks(state.blockIds)}>
          {say('lessons-show-me')}
        </button>
      )}
    </div>
  )
}
