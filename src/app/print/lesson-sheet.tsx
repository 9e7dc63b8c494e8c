/** A lesson on paper: what to do, with room for the guesses and the explanation. The answers are on a page for the teacher. */
import type { BlockDefinition } from '../../core/language/block'
import type { Lesson, Part, Step } from '../../lessons'
import { stillParts, Words } from '../../panels/lesson'
import { say } from '../../words'
import { stepHeading } from './step-heading'

export interface LessonSheetProps {
  readonly lesson: Lesson
  readonly known: ReadonlyMap<string, BlockDefinition>
}

/** Lines to write on. */
const FOR_A_GUESS = 1
const FOR_AN_EXPLANATION = 5

export function LessonSheet({ lesson, known }: LessonSheetProps) {
  return (
    <article>
      <header>
        <h1>{lesson.title}</h1>
        <p class="worksheet-by">
          <span>{say('print-by')}</span>
          <span>{say('print-date')}</span>
        </p>
        {lesson.goal !== '' && (
          <p class="worksheet-goal">
            <strong>{say('print-goal')}</strong> {lesson.goal}
          </p>
        )}
      </header>
      {lesson.steps.map((step, at) => (
        <section key={at}>
          <h2>{stepHeading(lesson, at)}</h2>
          {step.parts.map((part, i) => (
            <OnPaper key={i} part={part} at={i} step={step} known={known} />
          ))}
        </section>
      ))}
    </article>
  )
}

interface OnPaperProps extends Pick<LessonSheetProps, 'known'> {
  readonly part: Part
  readonly at: number
  readonly step: Step
}

/** Hints are the teacher's: on paper, everybody would have read them. */
function OnPaper({ part, at, step, known }: OnPaperProps) {
  const parts = stillParts(known)
  switch (part.kind) {
    case 'words':
      return <Words text={part.text} parts={parts} />
    case 'prediction':
      return (
        <div class="worksheet-box">
          <h3>{say('lessons-guess')}</h3>
          <p>
            <strong>{part.question}</strong>
          </p>
          {part.choices.length > 0 ? (
            <ul class="worksheet-choices">
              {part.choices.map((choice) => (
                <li key={choice}>{choice}</li>
              ))}
            </ul>
          ) : (
            <Lines count={FOR_A_GUESS} />
          )}
          <p>{say('print-happened')}</p>
          <Lines count={FOR_A_GUESS} />
        </div>
      )
    case 'hints':
      return null
    case 'check': {
      // The step's checks stand together, as they do on the page.
      const { parts: all } = step
      if (all.findLastIndex(({ kind }) => kind === 'check') !== at) return null
      return (
        <ul class="worksheet-choices worksheet-checks">
          {all.map((each, i) => each.kind === 'check' && <li key={i}>{each.title}</li>)}
        </ul>
      )
    }
    case 'explain':
      return (
        <div class="worksheet-box">
          <p>
            <strong>{part.question}</strong>
          </p>
          <Lines count={FOR_AN_EXPLANATION} />
        </div>
      )
    case 'extension':
      return (
        <div class="worksheet-box">
          <h3>{say('lessons-extension')}</h3>
          <Words text={part.text} parts={parts} />
        </div>
      )
  }
}

function Lines({ count }: { count: number }) {
  return (
    <div class="worksheet-lines" aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        <span key={at} />
      ))}
    </div>
  )
}
