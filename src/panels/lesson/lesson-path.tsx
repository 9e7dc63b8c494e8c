/** The lessons as a path: what is done, where you are, what is to come. */
import { say } from '../../words'
import type { PathStop } from './model'
import './lesson-path.css'

interface PathProps {
  readonly stops: readonly PathStop[]
  /** `anew` begins with the lesson's first blocks, even where it was begun before. */
  readonly choose: (id: string, anew: boolean) => void
  readonly print: (id: string) => void
  /** For lessons that are on no path, since somebody has opened their files. */
  readonly remove?: (id: string) => void
}

export function LessonPath({ stops, choose, print, remove }: PathProps) {
  const titleId = (at: number) => `${remove ? 'own' : 'path'}-lesson-${at}`
  return (
    <ol class={remove ? 'lesson-path apart' : 'lesson-path'}>
      {stops.map(({ lesson, state, steps, canGoOn }, at) => (
        <li key={lesson.id} class={state} aria-current={state === 'here' ? 'step' : undefined}>
          <span class="lesson-stone" aria-hidden="true">
            {state === 'done' ? '✓' : remove ? '✎' : at + 1}
          </span>
          <div class="lesson-stop">
            <button type="button" class="lesson-stop-main" onClick={() => choose(lesson.id, false)}>
              <strong id={titleId(at)}>{lesson.title}</strong>
              <span>{lesson.goal}</span>
              <span class="lesson-stop-facts">
                {say('lessons-minutes', { minutes: lesson.minutes })}
                {' · '}
                {say('lessons-path-state', { state, steps, of: lesson.steps.length })}
              </span>
            </button>
            <div class="lesson-stop-more">
              {canGoOn && (
                <button type="button" class="lesson-link" onClick={() => choose(lesson.id, true)}>
                  {say('lessons-anew')}
                </button>
              )}
              <button
                type="button"
                class="lesson-link lesson-print"
                aria-describedby={titleId(at)}
                onClick={() => print(lesson.id)}
              >
                {say('lessons-worksheet')}
              </button>
              {remove && (
                <button
                  type="button"
                  class="lesson-link"
                  aria-describedby={titleId(at)}
                  onClick={() => remove(lesson.id)}
                >
                  {say('own-lesson-remove')}
                </button>
              )}
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}
