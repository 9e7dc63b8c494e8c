/** The lesson's panel, fetched with all that it needs when a project of a lesson is open first. */
import { drawnLater } from '../later/drawn-later'
import { textsFor } from '../spoken-language'

export const LessonPane = drawnLater(
  'lessons',
  async (workbench) => {
    const [{ LessonPane, followLesson }] = await Promise.all([
      import('./lesson-pane'),
      textsFor('lessonPanel'),
      textsFor('lessons'),
      textsFor('checks'),
      // The gradient check is one of them.
      textsFor('gradients'),
    ])
    followLesson(workbench)
    return LessonPane
  },
  () => <aside class="lesson-pane" />,
)
