import type { Lesson } from '../../lessons'
import type { Workbench } from '../workbench'

/** Shows a lesson as a worksheet to print. */
export const printLesson = (workbench: Workbench, lesson: Lesson): Promise<void> =>
  workbench.later.open(
    'print',
    () => import('./open-lesson-print'),
    (part) => part.openLessonPrint(workbench, lesson),
  )
