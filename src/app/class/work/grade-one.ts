/** Looks at one file of a class, within its time, with the images that it asks for. */
import { blockLanguage as language } from '../../../../blocks/index'
import type { ImageSource } from '../../../core/language/op'
import { smallHost, widthsFor } from '../../../core/lessons/index'
import { message } from '../../../core/message'
import type { ImageWidth } from '../../../core/program/ir'
import { ownImagesMessage } from '../../../core/project/image-classes'
import type { Project } from '../../../core/project/project'
import type { WasmHost } from '../../../core/turbo/index'
import { imageSource, missingImages } from '../../../data/image-source'
import type { OpenedFile } from '../../../lessons/grading/index'
import { gradeProject, type Row } from '../../../lessons/grading/rows/index'
import type { FetchDigits } from '../../../worker/session/fetch-digits'
import type { Job } from './protocol'

/** Of the time that a file has, one run takes a fourth at most: what never ends is known before the time is up. */
const SHARE = 4

/** The images in these widths. */
export type ImagesFor = (widths: readonly ImageWidth[]) => Promise<ImageSource>

/** The same ones for every file: what checks make of them, such as other labels, is kept with them. */
export function imagesFrom(fetchDigits: FetchDigits): ImagesFor {
  const made = new Map<string, ImageSource>()
  return async (widths) => {
    const inOrder = [...widths].sort((a, b) => a - b)
    const key = inOrder.join()
    const known = made.get(key)
    if (known) return known
    const source = imageSource(await Promise.all(inOrder.map(fetchDigits)))
    made.set(key, source)
    return source
  }
}

export interface Means {
  /** Built-in images, or somebody's own; null for own ones that are not on this computer. */
  imagesOf(project: Project): ImagesFor | null
  readonly host: WasmHost | null
  /** Milliseconds. */
  now(): number
  /** Called when all has come that the file needs. */
  begin(): void
}

/** Rejects where the images can't be had. */
export async function gradeOne(
  { project, changed }: OpenedFile,
  { assignment, seconds }: Pick<Job, 'assignment' | 'seconds'>,
  { imagesOf, host, now, begin }: Means,
): Promise<Row> {
  const { solution, slips } = assignment
  const widths = widthsFor([project, solution, slips], language)
  const own = project.images ?? solution.images
  const imagesFor = imagesOf(own ? { ...project, images: own } : project)
  const images = imagesFor
    ? await imagesFor(widths)
    : missingImages(message('grade-own-images', { images: own ? ownImagesMessage(own) : '' }))
  begin()
  const worked = busySeconds(now)
  const grading = gradeProject(project, changed, assignment, {
    language,
    images: () => images,
    host: smallHost(host),
    fuel: (seconds * 1e9) / SHARE,
    isOutOfTime: () => worked() > seconds,
  })
  let step = grading.next()
  while (!step.done) step = grading.next()
  return step.value
}

/** Milliseconds: a slice of work is shorter, and one that seems longer has waited while the computer did something else. */
const LONGEST_SLICE = 100

/** How long this worker was busy since then, as far as a worker can tell. */
function busySeconds(now: () => number): () => number {
  let last = now()
  let sum = 0
  return () => {
    const moment = now()
    sum += Math.min(moment - last, LONGEST_SLICE)
    last = moment
    return sum / 1000
  }
}
