/** What a check of gradients needs before it can begin: its engine, and the images of the program. */
import type { ImageSource } from '../../core/language/op'
import { type Message, message } from '../../core/message'
import type { LoweredProject } from '../../core/program/lowering/lower'
import type { Project } from '../../core/project/project'
import type { Pictures } from './image-loading'

type Engine = typeof import('../../core/gradients/index')

export type CheckParts =
  | { readonly kind: 'ready'; readonly engine: Engine; readonly images: ImageSource }
  /** The message is for the learner. */
  | { readonly kind: 'failed'; readonly message: Message }

/** Few check their gradients, and many start the page: it comes when it is asked for first. */
const fetchEngine = () => import('../../core/gradients/index').catch(note)

/** Null where nobody wants them any more when they come. */
export async function checkParts(
  { program }: LoweredProject,
  project: Project,
  pictures: Pictures,
  isWanted: () => boolean,
): Promise<CheckParts | null> {
  const engine = await fetchEngine()
  if (!isWanted()) return null
  if (!engine) return { kind: 'failed', message: message('gradients-did-not-come') }
  const images = await pictures.imagesFor(program.images, project, isWanted)
  if (!isWanted()) return null
  if (!images) return { kind: 'failed', message: message('gradients-no-images') }
  return { kind: 'ready', engine, images }
}

/** For whoever mends it. */
export function note(reason: unknown): null {
  console.error(reason)
  return null
}
