/** From what is in a file to what can be looked at. */
import type { Language } from '../../core/language/language'
import type { Project } from '../../core/project/project'
import { readProject } from '../../core/project/read'
import { blockWords } from '../../words'
import type { Assignment } from './assignment'
import { changedLocks } from './changed-locks'
import { type Row, unreadable } from './rows/index'

export interface OpenedFile {
  readonly project: Project
  /** What stands on the first blocks of the task's locked stacks that are no longer what they were. */
  readonly changed: readonly string[]
}

/** A row where there is nothing to look at. */
export type Opened =
  | { readonly ok: true; readonly value: OpenedFile }
  | { readonly ok: false; readonly row: Row }

export function openHandedIn(text: string, { task }: Pick<Assignment, 'task'>, language: Language): Opened {
  const read = readProject(text, language)
  if (!read.ok) return { ok: false, row: unreadable(read.message) }
  const { project } = read
  const changed = task ? changedLocks(task, project).map(({ id }) => blockWords(id, task, language)) : []
  return { ok: true, value: { project, changed } }
}
