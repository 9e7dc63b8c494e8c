/** What a class is graded by. */
import type { Check } from '../../core/lessons/index'
import type { Project } from '../../core/project/project'
import type { Lesson } from '../lesson'
import type { Task } from './changed-locks'

export interface Assignment {
  readonly checks: readonly NamedCheck[]
  /** What everybody began with. */
  readonly start: Project
  readonly solution: Project
  /** Own blocks that make known mistakes. */
  readonly slips: Project | null
  /** Whose locked stacks have to be what they were; null for a lesson. */
  readonly task: Task | null
}

export interface NamedCheck {
  readonly title: string
  readonly check: Check
}

/** All checks of a lesson, in its order; of a task, which is a lesson of one step. */
export const assignmentOf = (
  { steps, start, solution, slips }: Lesson,
  task: Task | null = null,
): Assignment => ({
  checks: steps.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'check' ? [{ title: part.title, check: part.check }] : [])),
  ),
  start,
  solution,
  slips,
  task,
})
