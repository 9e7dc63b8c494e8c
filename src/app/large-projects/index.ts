/** The door: a project's text and back, where it is large in a worker, so that the page goes on. */
import type { Language } from '../../core/language/language'
import type { FileResult } from '../../core/project/by-hand/read-by-hand'
import type { Project } from '../../core/project/project'
import { type WriteResult, writeProject } from '../../core/project/write'
import { read } from './reading'

/** Numbers in lists that take the page some tens of milliseconds to write. */
const MANY_NUMBERS = 10_000
/** Characters that take it as long to read. */
const LONG_TEXT = 200_000

const fetchElsewhere = () => import('./elsewhere').then(({ elsewhere }) => elsewhere())

/** As writeProject. */
export async function textOfProject(project: Project, language: Language): Promise<WriteResult> {
  const numbers = project.lists.reduce((sum, { values }) => sum + values.length, 0)
  const written =
    numbers > MANY_NUMBERS ? await tried(async () => (await fetchElsewhere()).write(project)) : null
  return written ?? writeProject(project, language)
}

/** A draft's text, or a file that somebody chose. Rejects where a file can't be read. */
export async function projectInText(text: string | Blob, language: Language): Promise<FileResult> {
  const length = typeof text === 'string' ? text.length : text.size
  const found = length > LONG_TEXT ? await tried(async () => (await fetchElsewhere()).read(text)) : null
  return found ?? read(text, language)
}

/** Without the worker it is done here, which holds the page but loses nothing. */
async function tried<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (reason) {
    console.error(reason)
    return null
  }
}
