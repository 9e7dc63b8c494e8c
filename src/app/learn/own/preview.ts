/**
 * Under `npm run dev`, a lesson is shown as it is written: the server tells of each change of its files
 * (src/tasks/page/lesson-preview.mjs), and the open lesson goes on at the same step. The built page has nothing of it.
 */
import type { LessonFiles } from '../../../lessons'
import { say, sentence } from '../../../words'
import type { Workbench } from '../../workbench'
import { lastRead, takeInPlace } from '../catalogue'
import { openLesson } from '../open-lesson'
import { renewed } from './renewed'

export function previewChanges(workbench: Workbench): void {
  import.meta.hot?.on('blockgrad:lesson', (files: LessonFiles) => take(workbench, files))
}

/** A fault is said, and the lesson stays as it was. */
function take(workbench: Workbench, files: LessonFiles): void {
  const { notices } = workbench
  const before = lastRead(files.id)
  const result = takeInPlace(files)
  if (!result.ok) {
    notices.show(sentence(result.message), { tone: 'bad' })
    return
  }
  renewed.value = result.lesson
  const { lesson } = result
  if (!before || JSON.stringify(before.start) === JSON.stringify(lesson.start)) return
  notices.show(say('own-lesson-other-start', { title: lesson.title }), {
    action: { words: say('lessons-anew'), run: () => void openLesson(workbench, lesson, true) },
  })
}
