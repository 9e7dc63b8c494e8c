/** What a class is graded by: a lesson's folder, or a project with a task. */
import { blockLanguage, blocksByCategory } from '../../../blocks/index'
import { message } from '../../core/message'
import { readByHand } from '../../core/project/by-hand/read-by-hand'
import { type Assignment, assignmentOf } from '../../lessons/grading/index'
import { lessonOfTask, writtenBlocks } from '../../lessons/index'
import { fail, type Result, readText } from '../files'
import { readLesson } from '../lesson'

export interface Assigned {
  readonly title: string
  readonly assignment: Assignment
}

export function readAssignment(from: string): Result<Assigned> {
  if (!from.endsWith('.json')) {
    const lesson = readLesson(from)
    if (!lesson.ok) return lesson
    return { ok: true, value: { title: lesson.value.title, assignment: assignmentOf(lesson.value) } }
  }
  const text = readText(from)
  if (!text.ok) return text
  const read = readByHand(text.value, blockLanguage)
  if (!read.ok) return fail(message('cli-in-file', { file: from, fault: read.message }))
  const { stacks, variables, lists, frame } = read.project
  if (!frame) return fail(message('grade-no-task', { file: from }))
  const lesson = lessonOfTask(from, read.project, frame, writtenBlocks(blocksByCategory))
  const task = { stacks, variables, lists, frame }
  return { ok: true, value: { title: lesson.title, assignment: assignmentOf(lesson, task) } }
}
