/** What a class is graded by, from a lesson's folder. */
import { basename, join } from 'node:path'
import { blockLanguage, blocksByCategory } from '../../../blocks/index'
import { message } from '../../core/message'
import { type Assignment, assignmentOf, lessonReader } from '../../lessons/index'
import { fail, type Result, readText, resolved } from '../files'

export interface NamedAssignment {
  readonly title: string
  readonly assignment: Assignment
}

export function readAssignment(folder: string): Result<NamedAssignment> {
  const text = (name: string) => readText(join(folder, name))
  const lesson = text('lesson.md')
  if (!lesson.ok) return lesson
  const start = text('start.json')
  if (!start.ok) return start
  const solution = text('solution.json')
  if (!solution.ok) return solution
  const slips = text('slips.json')
  const read = lessonReader({ language: blockLanguage, blocksByCategory })({
    id: basename(resolved(folder)),
    lesson: lesson.value,
    start: start.value,
    solution: solution.value,
    slips: slips.ok ? slips.value : null,
  })
  if (!read.ok) return fail(message('cli-in-file', { file: folder, fault: read.message }))
  return { ok: true, value: { title: read.lesson.title, assignment: assignmentOf(read.lesson) } }
}
