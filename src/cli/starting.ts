/** A project as a command is to start it: with the seed, the lists and the images that the command's words ask for. */
import type { ImageSource } from '../core/language/op'
import { message } from '../core/message'
import type { LoweredProject } from '../core/program/lowering/lower'
import type { Project } from '../core/project/project'
import { fail, loadImages, type Result, readListsFile } from './files'
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
  const given = givenLists(project, options.setLists)
  if (!given.ok) return given
  const lists = project.lists.map((list) => ({ ...list, values: given.value.get(list.name) ?? list.values }))
  const widths = lowered.program.images
  const own = project.images
  if (!own && options.data.length > 0) return fail(message('cli-built-in-images', { file: options.file }))
  const images =
    own && widths.length > 0
      ? await loadOwnImages(own, options.data, widths, options.images)
      : await loadImages(widths, options.images)
  if (!images.ok) return images
  const seed = options.seed ?? project.seed
  return { ok: true, value: { project: { ...project, seed, lists }, lowered, images: images.value } }
}

/** The lists in a file, all of which the project must have. */
function givenLists(project: Project, file: string | null): Result<ReadonlyMap<string, readonly number[]>> {
  if (file === null) return { ok: true, value: new Map() }
  const given = readListsFile(file)
  if (!given.ok) return given
  const known = new Set(project.lists.map(({ name }) => name))
  const stranger = [...given.value.keys()].find((name) => !known.has(name))
  return stranger === undefined ? given : fail(message('cli-no-such-list', { file, list: stranger }))
}
