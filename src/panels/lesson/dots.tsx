/** A dot for each step: done, skipped or to come, and the one that is open. A press goes there. */
import { say } from '../../words'
import type { StepState } from './model'

interface DotsProps {
  readonly titles: readonly string[]
  readonly states: readonly StepState[]
  readonly goTo: (step: number) => void
}

export function Dots({ titles, states, goTo }: DotsProps) {
  return (
    <ol class="lesson-dots" aria-label={say('lessons-steps')}>
      {states.map(({ state, here }, at) => {
        const words = say('lessons-step-state', { number: at + 1, title: titles[at] ?? '', state })
        return (
          <li key={at}>
            <button
              type="button"
              class={`lesson-dot ${state}`}
              aria-current={here ? 'step' : undefined}
              aria-label={words}
              title={words}
              onClick={() => goTo(at)}
            />
          </li>
        )
      })}
    </ol>
  )
}
