/** The path of lessons in a dialog, and opening one of them. */
import type { Lesson } from '../../lessons'
import { LessonPath, type PathStop } from '../../panels/lesson'
import { say } from '../../words'
import { within } from '../drafts/patience'
import { tab } from '../layout/layout'
import type { Workbench } from '../workbench'
import { begun } from './answers'
import { progress } from './lesson-session'
import { statesOf } from './steps'

interface Choice {
  readonly id: string
  readonly anew: boolean
}

export async function showPath(workbench: Workbench, lessons: readonly Lesson[]): Promise<void> {
  const choice = await workbench.dialogs.ask<Choice>(
    say('bar-learn'),
    (done) => <LessonPath stops={stopsOf(workbench, lessons)} choose={(id, anew) => done({ id, anew })} />,
    true,
  )
  const lesson = lessons.find(({ id }) => id === choice?.id)
  if (lesson && choice) await openLesson(workbench, lesson, choice.anew)
}

/** The first lesson that is not done is where the learner is; the one that is open, while it is not done. */
export function stopsOf(
  { learn }: Pick<Workbench, 'learn'>,
  lessons: readonly Lesson[],
): readonly PathStop[] {
  const isDone = ({ id }: Lesson) => progress.of(id).done
  const open = lessons.find(({ id }) => id === learn.lesson.peek())
  const here = open && !isDone(open) ? open : lessons.find((lesson) => !isDone(lesson))
  return lessons.map((lesson) => ({
    lesson,
    state: isDone(lesson) ? 'done' : lesson === here ? 'here' : 'to-come',
    steps: statesOf(lesson, progress.of(lesson.id)).filter(({ state }) => state === 'done').length,
    canGoOn: learn.draftOf(lesson.id) !== null,
  }))
}

/** Milliseconds after which storage that does not answer counts as having no draft. */
const PATIENCE = 4000

/** Goes on with the blocks that somebody left in this lesson, or begins with its start project. */
export async function openLesson(workbench: Workbench, lesson: Lesson, anew: boolean): Promise<void> {
  const { learn, projects, shelf } = workbench
  const show = () => {
    learn.folded.value = false
    tab.value = 'lesson'
  }
  if (learn.lesson.peek() === lesson.id && !anew) return show()
  const left = learn.draftOf(lesson.id)
  const draft = anew || left === null ? null : await within(PATIENCE, shelf.get(left)).catch(() => null)
  if (draft) {
    if (await projects.openDraft(draft)) show()
    return
  }
  if (!(await projects.openProject(begun(lesson), true))) return
  if (anew) progress.change(lesson.id, (before) => ({ ...before, step: 0 }))
  show()
}
