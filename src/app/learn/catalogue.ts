/**
 * The lessons, found by themselves: a folder under examples/lessons with a lesson.md is on the path, in the order of the
 * folders' names. Their texts are fetched when somebody wants to see them.
 */
import { blockLanguage, blocksByCategory } from '../../../blocks/index'
import type { Project } from '../../core/project/project'
import {
  type Lesson,
  type LessonFiles,
  type LessonResult,
  lessonOfTask,
  lessonReader,
  writtenBlocks,
} from '../../lessons'
import { sentence } from '../../words'
import { lessonShelf } from './own/lesson-shelf'
import { createOwnLessons } from './own/own-lessons'

const texts = import.meta.glob<string>(
  ['../../../examples/lessons/*/*.md', '../../../examples/lessons/*/*.json'],
  { import: 'default', query: '?raw' },
)

const FOLDER = '../../../examples/lessons/'

export const lessonIds: readonly string[] = Object.keys(texts)
  .filter((path) => path.endsWith('/lesson.md'))
  .map((path) => path.slice(FOLDER.length, path.lastIndexOf('/')))
  .sort()

const read = lessonReader({ language: blockLanguage, blocksByCategory })
const known = new Map<string, Lesson>()

const textOf = (id: string, file: string): Promise<string> =>
  texts[`${FOLDER}${id}/${file}`]?.() ?? Promise.reject(new Error(`${id} has no ${file}.`))

/** Rejects where its files don't come, or are no lesson. */
export async function lessonOf(id: string): Promise<Lesson> {
  const before = known.get(id)
  if (before) return before
  const hasSlips = `${FOLDER}${id}/slips.json` in texts
  const [lesson, start, solution, slips] = await Promise.all([
    textOf(id, 'lesson.md'),
    textOf(id, 'start.json'),
    textOf(id, 'solution.json'),
    hasSlips ? textOf(id, 'slips.json') : null,
  ])
  const files: LessonFiles = { id, lesson, start, solution, slips }
  const result = read(files)
  // The tests read each lesson of ours, so that this is a mistake of ours.
  if (!result.ok) throw new Error(`${id}: ${sentence(result.message)}`)
  known.set(id, result.lesson)
  return result.lesson
}

/** Takes these files in place of those that came with the page, while somebody writes the lesson. */
export function takeInPlace(files: LessonFiles): LessonResult {
  const result = read(files)
  if (result.ok) known.set(files.id, result.lesson)
  return result
}

/** The lesson as it was read last, or null where nobody asked for it yet. */
export const lastRead = (id: string): Lesson | null => known.get(id) ?? null

/** What was opened from somebody's own files. */
export const ownLessons = createOwnLessons({ shelf: lessonShelf(), read })

export const allLessons = (): Promise<readonly Lesson[]> => Promise.all(lessonIds.map(lessonOf))

/** The task in a project's frame, as a lesson of one step; null where it has none. */
export const taskIn = (id: string, project: Project): Lesson | null =>
  project.frame ? lessonOfTask(id, project, project.frame, writtenBlocks(blocksByCategory)) : null
