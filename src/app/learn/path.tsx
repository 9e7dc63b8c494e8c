/** The path of lessons in a dialog, what else there is to learn with, and opening one of them. */
import { signal } from '@preact/signals'
import type { Lesson } from '../../lessons'
import { LessonPath, type PathStop } from '../../panels/lesson'
import { say } from '../../words'
import { OpenIcon, TargetIcon } from '../icons'
import { printLesson } from '../print/print-lesson'
import type { Workbench } from '../workbench'
import { ownLessons } from './catalogue'
import { progress } from './lesson-session'
import { openLesson } from './open-lesson'
import { statesOf } from './steps'

type Choice =
  | { readonly kind: 'lesson' | 'worksheet'; readonly id: string; readonly anew: boolean }
  | { readonly kind: 'files' }
  | { readonly kind: 'lab' }

export interface Lessons {
  /** In the order of the path. */
  readonly path: readonly Lesson[]
  /** Opened from somebody's files. */
  readonly own: readonly Lesson[]
}

export async function showPath(workbench: Workbench, { path, own }: Lessons): Promise<void> {
  const kept = signal(own)
  const choice = await workbench.dialogs.ask<Choice>(
    say('bar-learn'),
    (done) => {
      const choose = (id: string, anew: boolean) => done({ kind: 'lesson', id, anew })
      const print = (id: string) => done({ kind: 'worksheet', id, anew: false })
      const remove = (id: string) => {
        kept.value = kept.value.filter((lesson) => lesson.id !== id)
        void ownLessons.remove(id)
      }
      return (
        <>
          <div class="lesson-path-tools">
            <button type="button" class="key" onClick={() => done({ kind: 'lab' })}>
              <TargetIcon />
              {say('lab-title')}
            </button>
            <button type="button" class="key" onClick={() => done({ kind: 'files' })}>
              <OpenIcon />
              {say('own-lesson-open')}
            </button>
          </div>
          {kept.value.length > 0 && (
            <>
              <h3 class="lesson-path-own">{say('own-lessons')}</h3>
              <LessonPath
                stops={stopsOf(workbench, kept.value, false)}
                choose={choose}
                print={print}
                remove={remove}
              />
              <h3 class="lesson-path-own">{say('lessons-path')}</h3>
            </>
          )}
          <LessonPath stops={stopsOf(workbench, path, true)} choose={choose} print={print} />
        </>
      )
    },
    true,
  )
  if (choice) await follow(workbench, choice, [...path, ...own])
}

async function follow(workbench: Workbench, choice: Choice, lessons: readonly Lesson[]): Promise<void> {
  const { later } = workbench
  if (choice.kind === 'files')
    return later.open(
      'lessons',
      () => import('./own/open-own-lesson'),
      (part) => part.openOwnLesson(workbench),
    )
  if (choice.kind === 'lab')
    return later.open(
      'lessons',
      () => import('./lab/open-failure-lab'),
      (part) => part.openFailureLab(workbench),
    )
  const lesson = lessons.find(({ id }) => id === choice.id)
  if (!lesson) return
  if (choice.kind === 'lesson') return openLesson(workbench, lesson, choice.anew)
  return printLesson(workbench, lesson)
}

/**
 * The lesson that is open is where the learner is, while it is not done; else, of those that follow one another on the path, the
 * first that is not done.
 */
export function stopsOf(
  { learn }: Pick<Workbench, 'learn'>,
  lessons: readonly Lesson[],
  followOneAnother: boolean,
): readonly PathStop[] {
  const isDone = ({ id }: Lesson) => progress.of(id).done
  const open = lessons.find(({ id }) => id === learn.lesson.peek())
  const next = followOneAnother ? lessons.find((lesson) => !isDone(lesson)) : undefined
  const here = open && !isDone(open) ? open : next
  return lessons.map((lesson) => ({
    lesson,
    state: isDone(lesson) ? 'done' : lesson === here ? 'here' : 'to-come',
    steps: statesOf(lesson, progress.of(lesson.id)).filter(({ state }) => state === 'done').length,
    canGoOn: learn.draftOf(lesson.id) !== null,
  }))
}
