/** “Learn”: opens the path of lessons, or one of them; both are fetched when somebody asks for them first. */
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'

/** `id` is the lesson to open without looking at the path. */
export async function openPath(workbench: Workbench, id?: string): Promise<void> {
  const load = async () => {
    const [path, catalogue] = await Promise.all([
      import('./path'),
      import('./catalogue'),
      textsFor('lessonPanel'),
      textsFor('lessons'),
    ])
    const lessons = await (id === undefined ? catalogue.allLessons() : Promise.all([catalogue.lessonOf(id)]))
    return { path, lessons }
  }
  const came = await workbench.later.fetch('lessons', load, () => void openPath(workbench, id))
  if (!came) return
  const { path, lessons } = came
  const [lesson] = lessons
  if (id === undefined) await path.showPath(workbench, lessons)
  else if (lesson) await path.openLesson(workbench, lesson, false)
}
