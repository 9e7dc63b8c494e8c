/** The dialog for own images, from its opening to what was chosen. */
import type { Signal } from '@preact/signals'
import type { OwnImages } from '../../core/project/project'
import { say } from '../../words'
import { openImageFiles } from '../../worker/image-files'
import type { DialogStack } from '../dialogs/dialog-stack'
import { type Choosing, createChoosing } from './choosing'
import { ImagesDialog } from './images-dialog'
import type { OwnImagesState } from './own-images'

interface Asked {
  readonly dialogs: DialogStack
  /** The open project's own images. */
  readonly own: OwnImages | null
  /** They are not on this computer. */
  readonly isMissing: boolean
  readonly keep: OwnImagesState['keep']
  /** Given already, as by dropping them. */
  readonly files: readonly File[]
  readonly openChoosing: Signal<Choosing | null>
}

/** Null where somebody thought better of it. */
export async function askForImages(asked: Asked): Promise<OwnImages | 'built-in' | null> {
  const { dialogs, own, isMissing, keep, files, openChoosing } = asked
  let choosing: Choosing | null = null
  return dialogs.ask<OwnImages | 'built-in'>(
    say('images-title'),
    (done) => {
      choosing ??= createChoosing({
        open: openImageFiles,
        missing: isMissing ? own : null,
        // The dialog says that it is at work until they are safe.
        done: (chosen) => void keep(chosen.images.fingerprint, chosen.packed).then(() => done(chosen.images)),
      })
      openChoosing.value = choosing
      return <ImagesDialog choosing={choosing} own={own} useBuiltIn={() => done('built-in')} given={files} />
    },
    true,
  )
}
