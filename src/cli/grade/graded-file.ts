/** Looks at one file after another, with images that are read once for all of them. */
import { blockLanguage } from '../../../blocks/index'
import type { ImageSource } from '../../core/language/op'
import { smallHost, widthsFor } from '../../core/lessons/index'
import { message } from '../../core/message'
import type { Project } from '../../core/project/project'
import { missingImages } from '../../data/image-source'
import { wasmHost } from '../../host/wasm-host'
import { openHandedIn } from '../../lessons/grading/index'
import { gradeProject, type Row } from '../../lessons/grading/rows/index'
import { ownImagesWords } from '../../words'
import { loadImages, type Result } from '../files'
import type { Job } from './job'

/** Of the time that a file has, one run takes a fourth at most: what never ends is known before the time is up. */
const SHARE = 4

/** `text` is what is in the file. */
export type GradeFile = (text: string) => Row

export async function fileGrader({ assignment, seconds, threads }: Job): Promise<Result<GradeFile>> {
  // Few lessons need the large images, but what a learner's file asks for is not known before.
  const loaded = await loadImages([10, 28], null)
  if (!loaded.ok) return loaded
  const host = smallHost(wasmHost())
  const value = (text: string): Row => {
    const opened = openHandedIn(text, assignment, blockLanguage)
    if (!opened.ok) return opened.row
    const { project, changed } = opened.value
    const end = processorSeconds(threads) + seconds
    const grading = gradeProject(project, changed, assignment, {
      language: blockLanguage,
      images: (projects) => imagesFor(projects, loaded.value),
      host,
      fuel: (seconds * 1e9) / SHARE,
      isOutOfTime: () => processorSeconds(threads) > end,
    })
    let step = grading.next()
    while (!step.done) step = grading.next()
    return step.value
  }
  return { ok: true, value }
}

/** Of this thread, or about so: Node counts for the whole process, and the threads are equally busy. */
function processorSeconds(threads: number): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6 / threads
}

/** The pixels of somebody's own images are on another computer. */
function imagesFor(projects: readonly Project[], builtIn: ImageSource): ImageSource {
  const own = projects.find(({ images }) => images)?.images
  if (!own || widthsFor(projects, blockLanguage).length === 0) return builtIn
  return missingImages(message('grade-own-images', { images: ownImagesWords(own) }))
}
