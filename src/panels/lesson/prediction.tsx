/**
 * A guess before the run: choices as large buttons, or a number or words to type. After the run it stands beside what
 * happened. It is never called wrong: a surprise is what a lesson is for.
 */
import { useState } from 'preact/hooks'
import { showNumber } from '../../core/language/show-number'
import type { Prediction } from '../../lessons'
import { say } from '../../words'
import type { WordParts } from './model'
import { Words } from './words'

interface PredictionProps {
  readonly prediction: Prediction
  /** Null while none was given; the words of a choice, or what was typed. */
  readonly guess: string | null
  readonly isWaived: boolean
  /** How it turned out can be said. */
  readonly isTold: boolean
  /** The flag waits for this very guess. */
  readonly isHolding: boolean
  readonly give: (guess: string) => void
  readonly waive: () => void
  readonly tellNow: () => void
  readonly parts: WordParts
}

export function PredictionView(props: PredictionProps) {
  const { prediction, guess, isTold, isWaived, isHolding } = props
  const isOpen = guess === null && !isWaived
  return (
    <section class={`lesson-guess${isHolding ? ' holding' : ''}`} aria-label={say('lessons-guess')}>
      <h3>{say('lessons-guess')}</h3>
      <p class="lesson-question">{prediction.question}</p>
      {isTold && guess !== null ? (
        <Outcome {...props} guess={guess} />
      ) : (
        <>
          {prediction.choices.length > 0 ? <Choices {...props} /> : <Typed {...props} />}
          {isOpen && (
            <p class="lesson-aside">
              {isHolding && <span>{say('lessons-guess-why')}</span>}
              <button type="button" class="lesson-link" onClick={props.waive}>
                {say('lessons-guess-skip')}
              </button>
            </p>
          )}
          {isWaived && guess === null && <p class="lesson-aside">{say('lessons-guess-skipped')}</p>}
          {guess !== null && (
            <p class="lesson-aside" role="status">
              <span>{say('lessons-guess-given')}</span>
              <button type="button" class="lesson-link" onClick={props.tellNow}>
                {say('lessons-guess-tell')}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  )
}

type ChoicesProps = Pick<PredictionProps, 'prediction' | 'guess' | 'give'>

/** What can be guessed, each a button. */
export function Choices({ prediction, guess, give }: ChoicesProps) {
  return (
    <div class="lesson-choices">
      {prediction.choices.map((choice) => (
        <button
          key={choice}
          type="button"
          class="lesson-choice"
          aria-pressed={guess === choice}
          onClick={() => give(choice)}
        >
          {choice}
        </button>
      ))}
    </div>
  )
}

function Typed({ prediction, guess, give }: PredictionProps) {
  const [typed, setTyped] = useState(guess ?? '')
  const isNumber = prediction.outcome !== null
  return (
    <form
      class="lesson-typed"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') give(typed.trim())
      }}
    >
      <input
        type="text"
        class="field"
        inputMode={isNumber ? 'decimal' : 'text'}
        autocomplete="off"
        maxLength={200}
        aria-label={prediction.question}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit" class="key" disabled={typed.trim() === ''}>
        {say('lessons-guess-give')}
      </button>
    </form>
  )
}

const outcomeWords = ({ choices, outcome }: Prediction): string | null =>
  outcome === null ? null : choices.length > 0 ? (choices[outcome] ?? null) : showNumber(outcome)

interface OutcomeProps extends Pick<PredictionProps, 'prediction' | 'parts'> {
  readonly guess: string
}

/** The guess beside what happened, and why. */
export function Outcome({ prediction, guess, parts }: OutcomeProps) {
  const outcome = outcomeWords(prediction)
  return (
    <div role="status">
      <dl class="lesson-beside">
        <div>
          <dt>{say('lessons-guessed')}</dt>
          <dd>{guess}</dd>
        </div>
        {outcome !== null && (
          <div>
            <dt>{say('lessons-happened')}</dt>
            <dd>{outcome}</dd>
          </div>
        )}
      </dl>
      <Words text={prediction.after} parts={parts} />
    </div>
  )
}
