/** Where the texts of opened lessons are kept on this computer, in a database of their own, by the lessons' ids. */
import { type DBSchema, openDB } from 'idb'
import type { LessonFiles } from '../../../lessons'
import { usingDatabase } from '../../drafts/database'

export interface LessonShelf {
  put(files: LessonFiles): Promise<void>
  all(): Promise<readonly LessonFiles[]>
  remove(id: string): Promise<void>
}

interface Kept extends LessonFiles {
  /** When it was opened last, in milliseconds since 1970. */
  readonly when: number
}

interface Schema extends DBSchema {
  lessons: { key: string; value: Kept }
}

/** The database's name. */
export const LESSON_SHELF = 'blockgrad-lessons'

const MOST_KEPT = 30

/** Where nothing can be stored, each call rejects. */
export function lessonShelf(): LessonShelf {
  const withDatabase = usingDatabase(() =>
    openDB<Schema>(LESSON_SHELF, 1, {
      upgrade(database) {
        database.createObjectStore('lessons', { keyPath: 'id' })
      },
    }),
  )

  /** The newest first. */
  const sorted = (kept: readonly Kept[]) => kept.toSorted((a, b) => b.when - a.when)

  return {
    put: (files) =>
      withDatabase(async (database) => {
        await database.put('lessons', { ...files, when: Date.now() })
        for (const { id } of sorted(await database.getAll('lessons')).slice(MOST_KEPT))
          await database.delete('lessons', id)
      }),
    all: () => withDatabase(async (database) => sorted(await database.getAll('lessons'))),
    remove: (id) => withDatabase((database) => database.delete('lessons', id)),
  }
}
