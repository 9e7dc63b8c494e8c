/** What a class may have been given: a lesson of the path, a task in the open project, a task in a file. */
import type { Language } from '../../../core/language/language'
import { type Message, message } from '../../../core/message'
import type { Project } from '../../../core/project/project'
import type { Lesson } from '../../../lessons'
import { type Assignment, assignmentOf } from '../../../lessons/grading/index'
import { readFile } from '../../files/file-access'
import { taskIn } from '../../learn/catalogue'

export interface Assigned {
  /** Of a lesson, its folder's name. */
  readonly id: string
  readonly title: string
  readonly assignment: Assignment
  /** What is to be said in own words. */
  readonly questions: readonly Question[]
}

export interface Question {
  readonly id: string
  readonly question: string
}

export const ofLesson = (lesson: Lesson): Assigned => ({
  id: lesson.id,
  title: lesson.title,
  assignment: assignmentOf(lesson),
  questions: lesson.steps.flatMap(({ parts }) => parts.filter((part) => part.kind === 'explain')),
})

/** Null where there is nothing to check. */
export function ofTask(id: string, project: Project): Assigned | null {
  const { frame, stacks, variables, lists } = project
  const lesson = taskIn(id, project)
  if (!frame || !lesson || frame.checks.length === 0) return null
  const assignment = assignmentOf(lesson, { stacks, variables, lists, frame })
  return { id, title: project.name, assignment, questions: [] }
}

export type ReadTask =
  | { readonly ok: true; readonly assigned: Assigned }
  | { readonly ok: false; readonly message: Message }

export async function inFile(file: File, language: Language): Promise<ReadTask> {
  const read = await readFile(file, language)
  if (!read.ok) return { ok: false, message: read.message }
  const assigned = ofTask(file.name, read.project)
  return assigned
    ? { ok: true, assigned }
    : { ok: false, message: message('grade-no-task', { file: file.name }) }
}
