/** A project as a command is to start it: with the seed, the lists and the images that the command's words ask for. */
import type { ImageSource } from '../core/language/op'
import type { LoweredProject } from '../core/program/lowering/lower'
import type { Project } from '../core/project/project'
import { loadImages, type Result, readListsFile } from './files'
import { loadOwnImages } from './own-images'
import { openProject } from './project-file'

export interface StartingOptions {
  readonly file: string
  readonly seed: number | null
  /** How many training images, or null for all. */
  readonly images: number | null
  /** The files with the project's own images. */
  readonly data: readonly string[]
  /** A file with lists, or null. */
  readonly setLists: string | null
}

export interface Starting {
  readonly project: Project
  readonly lowered: LoweredProject
  readonly images: ImageSource
}

export async function startingProject(options: StartingOptions): Promise<Result<Starting>> {
  const opened = openProject(options.file)
  if (!opened.ok) return opened
  const { project, lowered } = opened.value
  const given = options.setLists === null ? null : readListsFile(options.setLists)
  if (given && !given.ok) return given
  const known = new Set(project.lists.map(({ name }) => name))
  const stranger = [...(given?.value.keys() ?? [])].find((name) => !known.has(name))
  if (stranger !== undefined)
    return { ok: false, message: `${options.setLists}: the project has no list “${stranger}”.` }
  const lists = project.lists.map((list) => ({ ...list, values: given?.value.get(list.name) ?? list.values }))
  const widths = lowered.program.images
  const own = project.images
  if (!own && options.data.length > 0)
    return {
      ok: false,
      message: `${options.file} uses the built-in images. Open yours in the page, choose two classes, and save the project.`,
    }
  const images =
    own && widths.length > 0
      ? await loadOwnImages(own, options.data, widths, options.images)
      : await loadImages(widths, options.images)
  if (!images.ok) return images
  const seed = options.seed ?? project.seed
  return { ok: true, value: { project: { ...project, seed, lists }, lowered, images: images.value } }
}
