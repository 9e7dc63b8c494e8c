/** The dialog for own images: files first, then two of their classes. */
import { fileOpen } from 'browser-fs-access'
import { useEffect } from 'preact/hooks'
import type { OwnImages } from '../../core/project/project'
import { ownImagesWords } from '../../words/image-words'
import { hovers } from '../files/hovering'
import { OpenIcon, WarnIcon } from '../icons'
import type { Choosing } from './choosing'
import { PickClasses } from './pick-classes'
import './images.css'

interface ImagesDialogProps {
  readonly choosing: Choosing
  /** What the project uses now; null for the built-in ones. */
  readonly own: OwnImages | null
  readonly useBuiltIn: () => void
  readonly given: readonly File[]
}

export function ImagesDialog({ choosing, own, useBuiltIn, given }: ImagesDialogProps) {
  useEffect(() => choosing.read(given), [choosing, given])
  switch (choosing.step.value) {
    case 'files':
      return <ChooseFiles choosing={choosing} own={own} useBuiltIn={useBuiltIn} />
    case 'reading':
      return <Working words="Looking at every image" choosing={choosing} />
    case 'classes':
      return <PickClasses choosing={choosing} />
    case 'taking':
      return <Working words="Taking your two classes" choosing={choosing} />
    case 'others':
      return <OtherImages choosing={choosing} />
  }
}

function ChooseFiles({ choosing, own, useBuiltIn }: Omit<ImagesDialogProps, 'given'>) {
  const { mistake, missing } = choosing
  const choose = () =>
    fileOpen({ multiple: true, description: 'Images and labels' }).then(choosing.read, () => {})
  return (
    <div class="images-dialog">
      {missing ? (
        <p>
          This project learns from {ownImagesWords(missing)}. Its files were {missing.files.join(', ')}.
        </p>
      ) : (
        <p>
          Your network can learn from other handwriting: the digits and letters of EMNIST, or all digits of
          MNIST. Choose the file with the <strong>images</strong> and the file with their{' '}
          <strong>labels</strong> together. If there are two more for testing, choose all four.
        </p>
      )}
      {mistake.value !== null && (
        <p class="images-mistake" role="alert">
          <WarnIcon />
          <span>{mistake.value} Nothing was changed.</span>
        </p>
      )}
      <div class={hovers.value ? 'images-drop hovered' : 'images-drop'}>
        <OpenIcon />
        <button type="button" class="key main" onClick={choose}>
          Choose files
        </button>
        <p>or drop them here. They may end in .gz.</p>
      </div>
      <p class="images-note">The images stay on this computer. Only their name goes into your project.</p>
      {own && (
        <div class="dialog-buttons">
          <button type="button" class="key" onClick={useBuiltIn}>
            Back to the built-in zeros and ones
          </button>
        </div>
      )}
    </div>
  )
}

function Working({ words, choosing }: { words: string; choosing: Choosing }) {
  const perCent = Math.floor(choosing.part.value * 100)
  return (
    <div class="images-dialog">
      <p role="status">{words} …</p>
      <progress class="images-progress" max={100} value={perCent} aria-label={words} />
      <div class="dialog-buttons">
        <button type="button" class="key" onClick={choosing.again}>
          Stop
        </button>
      </div>
    </div>
  )
}

function OtherImages({ choosing }: { choosing: Choosing }) {
  const { missing } = choosing
  return (
    <div class="images-dialog">
      <p role="alert">
        These are other images than this project had{missing && <>: {ownImagesWords(missing)}</>}. With them,
        your network will learn other weights than before.
      </p>
      <div class="dialog-buttons">
        <button type="button" class="key" onClick={choosing.again}>
          Choose other files
        </button>
        <button type="button" class="key main" onClick={choosing.takeOthers}>
          Use these instead
        </button>
      </div>
    </div>
  )
}
