/** “Which one is it?”: one of the six is hidden, its curve and its weights are seen, and somebody names it. */
import type { BlockDefinition } from '../../../core/language/block'
import { stillParts, Words } from '../../../panels/lesson'
import { say } from '../../../words'
import { DiceIcon } from '../../icons'
import type { PageSession } from '../../run/session/page-session'
import type { Lab, Riddle } from './lab'
import { LabResultView, LiveResult } from './lab-result'

export interface LabGameProps {
  readonly lab: Lab
  readonly session: PageSession
  readonly known: ReadonlyMap<string, BlockDefinition>
}

export function LabGame({ lab, session, known }: LabGameProps) {
  const riddle = lab.riddle.value
  const { right, of } = lab.score.value
  return (
    <div class="lab-game">
      <p>{say('lab-game-what')}</p>
      <p class="lab-ask">
        <button
          type="button"
          class="key main"
          disabled={lab.running.value !== null || (riddle?.result != null && !riddle.answer)}
          onClick={() => void lab.hide()}
        >
          <DiceIcon />
          {say(of === 0 ? 'lab-hide' : 'lab-hide-next')}
        </button>
        {of > 0 && <span role="status">{say('lab-score', { right, of })}</span>}
      </p>
      {lab.running.value === 'hidden' && <LiveResult session={session} />}
      {riddle?.result && (
        <>
          <Names lab={lab} riddle={riddle} />
          {riddle.answer && <Answer answer={riddle.answer} known={known} />}
          <LabResultView result={riddle.result} withAccuracy={riddle.answer !== null} />
        </>
      )}
      <details class="lab-signs">
        <summary>{say('lab-signs')}</summary>
        <Words text={lab.failures.flatMap(({ sign }) => sign ?? [])} parts={stillParts(known)} />
      </details>
    </div>
  )
}

function Names({ lab, riddle }: { lab: Lab; riddle: Riddle }) {
  const { answer } = riddle
  return (
    <fieldset class="lab-names" disabled={answer !== null}>
      <legend>{say('lab-which')}</legend>
      {lab.failures.map(({ number, title }) => (
        <button
          key={number}
          type="button"
          class="lesson-choice"
          aria-pressed={answer?.said.number === number}
          onClick={() => lab.name(number)}
        >
          {title}
        </button>
      ))}
    </fieldset>
  )
}

interface AnswerProps extends Pick<LabGameProps, 'known'> {
  readonly answer: NonNullable<Riddle['answer']>
}

function Answer({ answer: { said, was }, known }: AnswerProps) {
  const isRight = said === was
  return (
    <div class={isRight ? 'lab-answer right' : 'lab-answer'} role="status">
      <p>
        <strong>
          {isRight
            ? say('lab-right', { failure: was.title })
            : say('lab-other', { said: said.title, was: was.title })}
        </strong>
      </p>
      {was.sign && <Words text={[{ ...was.sign, kind: 'paragraph' }]} parts={stillParts(known)} />}
    </div>
  )
}
