/**
 * Opens the dialog for own images, which is fetched when somebody asks for it first, and puts what was chosen into the
 * open project.
 */
import { signal } from '@preact/signals'
import type { DialogStack } from '../dialogs/dialog-stack'
import type { Later } from '../later/later'
import type { ProjectStore } from '../project-store'
import { textsFor } from '../spoken-language'
import type { Choosing } from './choosing'
import type { OwnImagesState } from './own-images'

interface Parts {
  readonly dialogs: DialogStack
  readonly store: ProjectStore
  readonly images: OwnImagesState
  readonly later: Later
}

/** Set while the dialog is open. */
export const openChoosing = signal<Choosing | null>(null)

/** Names as the makers of EMNIST and MNIST give them. */
export const looksLikeImages = ({ name }: Pick<File, 'name'>): boolean => /ubyte|idx\d|\.gz$/i.test(name)

/** `files` were given already, as by dropping them. */
export async function openImages(page: Parts, files: readonly File[] = []): Promise<void> {
  const { dialogs, store, images, later } = page
  const load = () => Promise.all([import('./ask-for-images'), textsFor('data'), textsFor('imagesDialog')])
  const parts = await later.fetch('images', load, () => void openImages(page, files))
  if (!parts) return
  const [{ askForImages }] = parts
  // It may have been asked for twice meanwhile.
  if (openChoosing.peek()) return
  const own = store.images.peek() ?? null
  const isMissing = images.whereabouts.peek().kind === 'missing'
  const answer = await askForImages({ dialogs, own, isMissing, keep: images.keep, files, openChoosing })
  openChoosing.peek()?.end()
  openChoosing.value = null
  if (answer === 'built-in') images.useBuiltIn()
  else if (answer) images.use(answer)
}
