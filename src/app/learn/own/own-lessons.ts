/**
 * The lessons that were opened here: kept on this computer, and where that is not possible, as long as the page is open.
 * Their ids begin with a word of their own, so that none is taken for a lesson of the path.
 */
import type { Message } from '../../../core/message'
import type { Lesson, LessonFiles, LessonResult } from '../../../lessons'
import { within } from '../../drafts/patience'
import type { LessonShelf } from './lesson-shelf'

const OWN = 'own '
/** Characters of an id that a project's file can hold. */
const LONGEST_ID = 100

/** Whether this is the id of a lesson that somebody has opened. */
export const isOwn = (id: string): boolean => id.startsWith(OWN)

/** Milliseconds after which storage that does not answer counts as empty. */
const PATIENCE = 4000

interface OwnParts {
  readonly shelf: LessonShelf
  readonly read: (files: LessonFiles) => LessonResult
}

export type Opened =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly message: Message }

export type OwnLessons = ReturnType<typeof createOwnLessons>

export function createOwnLessons({ shelf, read }: OwnParts) {
  /** By their ids, the newest last; null until the shelf was asked. */
  let known: Map<string, Lesson> | null = null

  async function recall(): Promise<Map<string, Lesson>> {
    if (known) return known
    const kept = (await within(PATIENCE, shelf.all()).catch(() => null)) ?? []
    const lessons = kept.toReversed().flatMap((files) => {
      const result = read(files)
      // A newer page may read them more strictly: what it can't read is no lesson any more.
      return result.ok ? [[files.id, result.lesson] as const] : []
    })
    known ??= new Map(lessons)
    return known
  }

  return {
    /** The newest first. */
    all: async (): Promise<readonly Lesson[]> => [...(await recall()).values()].reverse(),
    of: async (id: string): Promise<Lesson | null> => (await recall()).get(id) ?? null,
    /** Reads a lesson and keeps it, in place of an earlier one of its name; where it is faulty, nothing is changed. */
    async open(found: LessonFiles): Promise<Opened> {
      const files = { ...found, id: (OWN + found.id).slice(0, LONGEST_ID) }
      const result = read(files)
      if (!result.ok) return result
      const lessons = await recall()
      lessons.delete(files.id)
      lessons.set(files.id, result.lesson)
      await shelf.put(files).catch(() => {})
      return { ok: true, lesson: result.lesson }
    },
    async remove(id: string): Promise<void> {
      ;(await recall()).delete(id)
      await shelf.remove(id).catch(() => {})
    },
  }
}
