/** Reads the lesson of whichever project is open, and ends it when another one takes that project's place. */
import { effect, signal } from '@preact/signals'
import { say } from '../../words'
import { tab } from '../layout/layout'
import type { Workbench } from '../workbench'
import { lessonIds, lessonOf, taskIn } from './catalogue'
import { isTask } from './learn'
import { createLessonSession, type LessonSession } from './lesson-session'

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

  async function open(id: string): Promise<void> {
    const lesson = await later.fetch(
      'lessons',
      async () => (isTask(id) ? taskIn(id, workbench.store.toProject()) : lessonOf(id)),
      () => void open(id),
    )
    if (!lesson || learn.lesson.peek() !== id || session.peek()) return
    session.value = createLessonSession(lesson, { ...workbench, onHeld: waitForGuess })
  }

  effect(() => {
    if (commands.hold.value || said === null) return
    notices.dismiss(said)
    said = null
  })
  effect(() => {
    const id = learn.lesson.value
    session.peek()?.end()
    session.value = null
    if (id !== null && !isTask(id) && !lessonIds.includes(id)) {
      learn.missing.value = id
      notices.show(say('lessons-not-here'))
    } else if (id !== null) void open(id)
    // A phone has no tab for it any more.
    else if (tab.peek() === 'lesson') tab.value = 'blocks'
  })
}
