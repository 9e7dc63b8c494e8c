/** Reads the lesson of whichever project is open, and ends it when another one takes that project's place. */
import { effect, signal } from '@preact/signals'
import type { Lesson } from '../../lessons'
import { say } from '../../words'
import { tab } from '../layout/layout'
import type { Workbench } from '../workbench'
import { lessonIds, lessonOf, ownLessons, taskIn } from './catalogue'
import { isTask } from './learn'
import { createLessonSession, type LessonSession } from './lesson-session'
import { isOwn } from './own/own-lessons'
import { previewChanges } from './own/preview'
import { renewed } from './own/renewed'

/** The open lesson once it was read; null until then, and where none is open. */
export const session = signal<LessonSession | null>(null)

export function followLesson(workbench: Workbench): void {
  const { learn, later, notices, commands } = workbench
  /** Why the flag waits, as long as that is said. */
  let said: number | null = null

  function waitForGuess(prediction: string): void {
    learn.folded.value = false
    tab.value = 'lesson'
    const skip = { words: say('lessons-guess-skip'), run: () => session.peek()?.waive(prediction) }
    said = notices.show(say('lessons-guess-before-run'), { action: skip })
  }

  /** Null where it was opened from files that are not kept any more. */
  async function find(id: string): Promise<Lesson | null> {
    if (isTask(id)) return taskIn(id, workbench.store.toProject())
    return isOwn(id) ? ownLessons.of(id) : lessonOf(id)
  }

  const play = (lesson: Lesson) => {
    session.peek()?.end()
    session.value = createLessonSession(lesson, { ...workbench, onHeld: waitForGuess })
  }

  async function open(id: string): Promise<void> {
    const found = await later.fetch(
      'lessons',
      async () => ({ lesson: await find(id) }),
      () => void open(id),
    )
    if (!found || learn.lesson.peek() !== id || session.peek()) return
    if (found.lesson) play(found.lesson)
    else {
      learn.missing.value = id
      notices.show(say('own-lesson-gone'))
    }
  }

  effect(() => {
    if (commands.hold.value || said === null) return
    notices.dismiss(said)
    said = null
  })
  // The same lesson, as its maker has changed it: the step stays.
  effect(() => {
    const lesson = renewed.value
    if (lesson && learn.lesson.peek() === lesson.id) play(lesson)
  })
  effect(() => {
    const id = learn.lesson.value
    session.peek()?.end()
    session.value = null
    if (id !== null && !isTask(id) && !isOwn(id) && !lessonIds.includes(id)) {
      learn.missing.value = id
      notices.show(say('lessons-not-here'))
    } else if (id !== null) void open(id)
    // A phone has no tab for it any more.
    else if (tab.peek() === 'lesson') tab.value = 'blocks'
  })
  previewChanges(workbench)
}
