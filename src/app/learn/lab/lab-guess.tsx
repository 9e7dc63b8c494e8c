/** The guess before a run of the lab, and how it turned out after one. */
import type { BlockDefinition } from '../../../core/language/block'
import type { Prediction } from '../../../lessons'
import { Choices, Outcome, stillParts, Words } from '../../../panels/lesson'
import { say } from '../../../words'

interface LabGuessProps {
  readonly prediction: Prediction
  /** Undefined while none was given, null where it was skipped. */
  readonly guess: string | null | undefined
  readonly isTold: boolean
  /** `null` skips it. */
  readonly give: (guess: string | null) => void
  readonly known: ReadonlyMap<string, BlockDefinition>
}

export function LabGuess({ prediction, guess, isTold, give, known }: LabGuessProps) {
  // Behind a dialog no drawer can be seen.
  const parts = stillParts(known)
  return (
    <section class="lesson-guess" aria-label={say('lessons-guess')}>
      <h3>{say('lessons-guess')}</h3>
      <p class="lesson-question">{prediction.question}</p>
      {isTold && guess && <Outcome prediction={prediction} guess={guess} parts={parts} />}
      {isTold && !guess && <Words text={prediction.after} parts={parts} />}
      {!isTold && (
        <>
          <Choices prediction={prediction} guess={guess ?? null} give={give} />
          <p class="lesson-aside">
            {guess === null && <span>{say('lessons-guess-skipped')}</span>}
            {guess === undefined && (
              <button type="button" class="lesson-link" onClick={() => give(null)}>
                {say('lessons-guess-skip')}
              </button>
            )}
            {guess && <span role="status">{say('lab-guess-given')}</span>}
          </p>
        </>
      )}
    </section>
  )
}
