/** What only the teacher has on paper: how the guesses turn out, the hints, what is checked, and the solution's blocks. */

import { showNumber } from '../../core/language/show-number'
import type { Hint, Part, Prediction } from '../../lessons'
import { StackPicture } from '../../panels/common/block-picture'
import { projectNames } from '../../panels/common/project-names'
import { stillParts, Words } from '../../panels/lesson'
import { say } from '../../words'
import type { LessonSheetProps } from './lesson-sheet'
import { stepHeading } from './step-heading'

export function TeacherPage({ lesson, known }: LessonSheetProps) {
  const names = projectNames(lesson.solution)
  // As they stand on the workspace, from above.
  const stacks = lesson.solution.stacks.toSorted((a, b) => a.y - b.y || a.x - b.x)
  return (
    <article class="worksheet-teacher">
      <header>
        <h1>{say('print-teacher', { title: lesson.title })}</h1>
        {lesson.minutes > 0 && (
          <p>
            {say('lessons-minutes', { minutes: lesson.minutes })}
            {' · '}
            {say('print-age', { age: lesson.age })}
          </p>
        )}
        {lesson.misconception !== null && (
          <p>
            <strong>{say('print-misconception')}</strong> {lesson.misconception}
          </p>
        )}
      </header>
      {lesson.steps.map(({ parts }, at) =>
        !parts.some(isForTeacher) ? null : (
          <section key={at}>
            <h2>{stepHeading(lesson, at)}</h2>
            {parts.map((part, i) => (
              <Answers key={i} part={part} lesson={lesson} known={known} />
            ))}
          </section>
        ),
      )}
      <section>
        <h2>{say('print-solution')}</h2>
        {stacks.map(({ blocks }) => (
          <div class="worksheet-stack" key={blocks[0]?.id}>
            <StackPicture blocks={blocks} known={known} {...names} />
          </div>
        ))}
      </section>
    </article>
  )
}

const isForTeacher = ({ kind }: Part): boolean => kind === 'prediction' || kind === 'hints'

function Answers({ part, lesson, known }: LessonSheetProps & { readonly part: Part }) {
  if (part.kind === 'prediction') return <TurnsOut prediction={part} known={known} />
  if (part.kind !== 'hints') return null
  return (
    <ol class="worksheet-hints" aria-label={say('lessons-hints')}>
      {part.hints.map((hint, at) => (
        <li key={at}>
          <HintOnPaper hint={hint} lesson={lesson} known={known} />
        </li>
      ))}
    </ol>
  )
}

interface TurnsOutProps extends Pick<LessonSheetProps, 'known'> {
  readonly prediction: Prediction
}

function TurnsOut({ prediction: { question, choices, outcome, after }, known }: TurnsOutProps) {
  const happened =
    outcome === null ? null : choices.length > 0 ? (choices[outcome] ?? null) : showNumber(outcome)
  return (
    <div class="worksheet-box">
      <p>
        <strong>{question}</strong>
      </p>
      {happened !== null && <p>{say('print-turns-out', { outcome: happened })}</p>}
      <Words text={after} parts={stillParts(known)} />
    </div>
  )
}

function HintOnPaper({ hint: { text, piece }, lesson, known }: LessonSheetProps & { readonly hint: Hint }) {
  // The comment is how the lesson's maker calls the piece.
  const bare = piece?.map(({ comment: _, ...block }) => block)
  return (
    <>
      <Words text={text} parts={stillParts(known)} />
      {bare && (
        <div class="worksheet-stack">
          <StackPicture blocks={bare} known={known} {...projectNames(lesson.solution)} />
        </div>
      )}
    </>
  )
}
