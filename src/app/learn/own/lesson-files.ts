/** Finds the one lesson among files: the folder with a lesson.md, and what belongs to it. */
import { type Message, message } from '../../../core/message'
import { LONGEST_FILE } from '../../../core/project/limits'
import type { LessonFiles } from '../../../lessons'

/** A file as a folder or an archive has it. */
export interface FoundFile {
  /** From what was opened: "02-one-neuron/lesson.md", with / in between. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  text(): Promise<string>
}

export type FoundLesson =
  | { readonly ok: true; readonly files: LessonFiles }
  | { readonly ok: false; readonly message: Message }

const TEXT = 'lesson.md'
const PROJECTS = ['start.json', 'solution.json'] as const
/** Bytes: a letter outside English takes more than one. */
const LARGEST = LONGEST_FILE * 1.25

/** @param name what the lesson is called where its files lie in no folder */
export async function lessonAmong(found: readonly FoundFile[], name: string): Promise<FoundLesson> {
  const files = new Map(found.filter(({ path }) => !isHidden(path)).map((file) => [file.path, file]))
  const folders = [...files.keys()].filter((path) => nameOf(path) === TEXT).map(folderOf)
  const [folder, other] = atTheTop(folders)
  if (folder === undefined) return refuse(message('own-lesson-none'))
  if (other !== undefined) return refuse(message('own-lesson-several', { one: folder, other }))
  const at = (file: string) => files.get(folder + file)
  const missing = PROJECTS.find((file) => !at(file))
  if (missing) return refuse(message('own-lesson-missing', { file: missing }))
  const large = [TEXT, ...PROJECTS, 'slips.json'].find((file) => (at(file)?.size ?? 0) > LARGEST)
  if (large) return refuse(message('own-lesson-too-large', { file: large, megabytes: LARGEST / 1_000_000 }))
  const textOf = async (file: string) => (await at(file)?.text()) ?? null
  try {
    const [lesson, start, solution, slips] = await Promise.all([TEXT, ...PROJECTS, 'slips.json'].map(textOf))
    const id = nameOf(folder.slice(0, -1)) || name
    return {
      ok: true,
      files: { id, lesson: lesson ?? '', start: start ?? '', solution: solution ?? '', slips: slips ?? null },
    }
  } catch {
    return refuse(message('file-not-readable'))
  }
}

const refuse = (why: Message): FoundLesson => ({ ok: false, message: why })

/** What archives of some computers have besides: __MACOSX/._lesson.md. */
const isHidden = (path: string): boolean => /(^|\/)(\.|__MACOSX\/)/.test(path)

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
/** With its /, or '' where there is none. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

const depthOf = (folder: string): number => folder.split('/').length

/** A lesson may have another one inside, such as a copy: those that lie highest count. */
function atTheTop(folders: readonly string[]): readonly string[] {
  const least = Math.min(...folders.map(depthOf))
  return folders.filter((folder) => depthOf(folder) === least).sort()
}
