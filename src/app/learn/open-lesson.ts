/** Opening a lesson: with the blocks that were left in it, or from its beginning. */
import type { Lesson } from '../../lessons'
import { within } from '../drafts/patience'
import { tab } from '../layout/layout'
import type { Workbench } from '../workbench'
import { begun } from './answers'
import { progress } from './lesson-session'
import { isOwn } from './own/own-lessons'
import { renewed } from './own/renewed'

/** Milliseconds after which storage that does not answer counts as having no draft. */
const PATIENCE = 4000

/** Goes on with the blocks that somebody left in this lesson, or begins with its start project. */
export async function openLesson(workbench: Workbench, lesson: Lesson, anew: boolean): Promise<void> {
  const { learn, projects, shelf } = workbench
  const show = () => {
    learn.folded.value = false
    tab.value = 'lesson'
  }
  if (learn.lesson.peek() === lesson.id && !anew) {
    // Somebody who writes a lesson opens its files again and again.
    if (isOwn(lesson.id)) renewed.value = lesson
    return show()
  }
  const left = learn.draftOf(lesson.id)
  const draft = anew || left === null ? null : await within(PATIENCE, shelf.get(left)).catch(() => null)
  if (draft) {
    if (await projects.openDraft(draft)) show()
    return
  }
  // Of the path's lessons the tests have shown that they can be drawn.
  if (!(await projects.openProject(begun(lesson), !isOwn(lesson.id)))) return
  if (anew) progress.change(lesson.id, (before) => ({ ...before, step: 0 }))
  show()
}
