/**
 * Whose files these are, by where they lie: a learning platform gives a class's work as a zip with a folder a pupil, or with the
 * pupil's name before each file's.
 */

interface Placed {
  /** Folders with / in between, as it lies in the archive or the folder. */
  readonly path: string
}

/** A file, and what its row is called: the pupil, as far as the path tells. */
export type HandedIn<F extends Placed> = F & { readonly name: string }

export interface SortedOut<F extends Placed> {
  /** In the order of their names: pupil 2 before pupil 10. */
  readonly projects: readonly HandedIn<F>[]
  /** Files that are no projects by what they are called. */
  readonly others: readonly F[]
}

export function sortOut<F extends Placed>(files: readonly F[]): SortedOut<F> {
  const placed = files.map((file) => ({ file, path: tidy(file.path) })).filter(({ path }) => !isLitter(path))
  const projects = placed.filter(({ path }) => isProject(path))
  const names = namesOf(projects.map(({ path }) => path))
  return {
    projects: projects
      .map(({ file }, i) => ({ ...file, name: names[i] ?? file.path }))
      .sort((a, b) => byNumber.compare(a.name, b.name) || byNumber.compare(a.path, b.path)),
    others: placed.filter(({ path }) => !isProject(path)).map(({ file }) => file),
  }
}

const byNumber = new Intl.Collator('en', { numeric: true })

/** Some tools on Windows part folders as Windows does. */
const tidy = (path: string): string => path.replaceAll('\\', '/').replace(/^(\.?\/)+/, '')

const isProject = (path: string): boolean => /\.json$/i.test(path)

/** What no person has put there: folders themselves, and what macOS and Windows leave in them. */
const isLitter = (path: string): boolean =>
  path === '' || /\/$|(^|\/)__MACOSX\/|(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)$/i.test(path)

/** `Ada Lovelace_12345_assignsubmission_file_/project.json`, or without the folder. */
const MOODLE = /(?:^|\/)([^/]+?)_\d+_assignsubmission_[a-z]+_?(?:\/(.+)|([^/]*))$/
/** `lovelaceada_LATE_12345_67890_project.json` */
const CANVAS = /(?:^|\/)([^/_]+)(?:_LATE)?_\d+_\d+_([^/]+)$/

interface Part {
  readonly pupil: string
  /** Which of the pupil's files it is. */
  readonly file: string
}

function namesOf(paths: readonly string[]): readonly string[] {
  const places = byPlace(paths)
  const parts = places.map((place, i) => byPlatform(paths[i] ?? '') ?? place)
  const files = counted(parts.map(({ pupil }) => pupil))
  // A pupil's only file needs no name of its own.
  const names = parts.map(({ pupil, file }) =>
    files(pupil) > 1 && file !== '' && file !== pupil ? `${pupil} · ${file}` : pupil,
  )
  const alike = counted(names)
  return names.map((name, i) => (alike(name) > 1 ? `${name} (${paths[i]})` : name))
}

/** How often each is there. */
function counted(texts: readonly string[]): (text: string) => number {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return (text) => counts.get(text) ?? 0
}

function byPlatform(path: string): Part | null {
  const moodle = MOODLE.exec(path)
  if (moodle) return { pupil: moodle[1] ?? '', file: stem(moodle[2] ?? moodle[3] ?? '') }
  const canvas = CANVAS.exec(path)
  return canvas ? { pupil: canvas[1] ?? '', file: stem(canvas[2] ?? '') } : null
}

/** Files that are called alike are told apart by their folders, all others by their own names. */
function byPlace(paths: readonly string[]): readonly Part[] {
  const stems = paths.map((path) => stem(path.slice(path.lastIndexOf('/') + 1)))
  const isAlike = new Set(stems.map((each) => each.toLowerCase())).size < stems.length
  return paths.map((path, i) => {
    const file = stems[i] ?? ''
    const folder = path.split('/').at(-2)
    return isAlike && folder !== undefined ? { pupil: folder, file } : { pupil: file, file }
  })
}

const stem = (file: string): string => file.replace(/\.json$/i, '')
