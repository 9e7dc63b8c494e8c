/** “Learn”: opens the path of lessons, or one of them; both are fetched when somebody asks for them first. */
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'

/** `id` is the lesson to open without looking at the path. */
export async function openPath(workbench: Workbench, id?: string): Promise<void> {
  const load = async () => {
    const [path, opening, catalogue] = await Promise.all([
      import('./path'),
      import('./open-lesson'),
      import('./catalogue'),
      textsFor('lessonPanel'),
      textsFor('lessons'),
    ])
    if (id !== undefined) return { path, opening, lessons: { path: [await catalogue.lessonOf(id)], own: [] } }
    const [onPath, own] = await Promise.all([catalogue.allLessons(), catalogue.ownLessons.all()])
    return { path, opening, lessons: { path: onPath, own } }
  }
  const came = await workbench.later.fetch('lessons', load, () => void openPath(workbench, id))
  if (!came) return
  const { path, opening, lessons } = came
  const [lesson] = lessons.path
  if (id === undefined) await path.showPath(workbench, lessons)
  else if (lesson) await opening.openLesson(workbench, lesson, false)
}
