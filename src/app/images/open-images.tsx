/** Opens the dialog for own images, and puts what was chosen into the open project. */
import { signal } from '@preact/signals'
import { say } from '../../words'
import type { Chosen } from '../../worker/image-files'
import { openImageFiles } from '../../worker/image-files'
import type { DialogStack } from '../dialogs/dialog-stack'
import type { ProjectStore } from '../project-store'
import { type Choosing, createChoosing } from './choosing'
import { ImagesDialog } from './images-dialog'
import type { OwnImagesState } from './own-images'

interface Parts {
  readonly dialogs: DialogStack
  readonly store: ProjectStore
  readonly images: OwnImagesState
}

type Answer = Chosen['images'] | 'built-in'

/** While the dialog is open: files that are dropped on the page are for it. */
export const openChoosing = signal<Choosing | null>(null)

/** Names as the makers of EMNIST and MNIST give them. */
export const looksLikeImages = ({ name }: Pick<File, 'name'>): boolean => /ubyte|idx\d|\.gz$/i.test(name)

/** `files` were given already, as by dropping them. */
export async function openImages(
  { dialogs, store, images }: Parts,
  files: readonly File[] = [],
): Promise<void> {
  if (openChoosing.peek()) return
  const own = store.images.peek() ?? null
  const isMissing = images.whereabouts.peek().kind === 'missing'
  let choosing: Choosing | null = null
  const answer = await dialogs.ask<Answer>(
    say('images-title'),
    (done) => {
      choosing ??= createChoosing({
        open: openImageFiles,
        missing: isMissing ? own : null,
        // The dialog says that it is at work until they are safe.
        done: (chosen) =>
          void images.keep(chosen.images.fingerprint, chosen.packed).then(() => done(chosen.images)),
      })
      openChoosing.value = choosing
      return <ImagesDialog choosing={choosing} own={own} useBuiltIn={() => done('built-in')} given={files} />
    },
    true,
  )
  openChoosing.peek()?.end()
  openChoosing.value = null
  if (answer === 'built-in') images.useBuiltIn()
  else if (answer) images.use(answer)
}
