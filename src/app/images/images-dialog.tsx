/** The dialog for own images: files first, then two of their classes. */

import { useEffect } from 'preact/hooks'
import type { OwnImages } from '../../core/project/project'
import { ownImagesWords, parts, say } from '../../words'
import { fileOpen } from '../files/file-access'
import { hovers, takesDrops } from '../files/hovering'
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
  useEffect(() => {
    takesDrops.value = ({ files }) => choosing.read([...files])
    return () => {
      takesDrops.value = null
    }
  }, [choosing])
  switch (choosing.step.value) {
    case 'files':
      return <ChooseFiles choosing={choosing} own={own} useBuiltIn={useBuiltIn} />
    case 'reading':
      return <Working work={say('images-looking')} choosing={choosing} />
    case 'classes':
      return <PickClasses choosing={choosing} />
    case 'taking':
      return <Working work={say('images-taking')} choosing={choosing} />
    case 'others':
      return <OtherImages choosing={choosing} />
  }
}

function ChooseFiles({ choosing, own, useBuiltIn }: Omit<ImagesDialogProps, 'given'>) {
  const { mistake, missing } = choosing
  const choose = () =>
    fileOpen({ multiple: true, description: say('images-file-kind') }).then(choosing.read, () => {})
  return (
    <div class="images-dialog">
      {missing ? (
        <p>{say('images-lost', { images: ownImagesWords(missing), files: missing.files.join(', ') })}</p>
      ) : (
        <p>
          {parts('images-introduction', {
            images: <strong>{say('images-word-images')}</strong>,
            labels: <strong>{say('images-word-labels')}</strong>,
          })}
        </p>
      )}
      {mistake.value !== null && (
        <p class="images-mistake" role="alert">
          <WarnIcon />
          <span>{say('images-mistake', { mistake: mistake.value })}</span>
        </p>
      )}
      <div class={hovers.value ? 'images-drop hovered' : 'images-drop'}>
        <OpenIcon />
        <button type="button" class="key main" onClick={choose}>
          {say('images-choose-files')}
        </button>
        <p>{say('images-or-drop')}</p>
      </div>
      <p class="images-note">{say('images-stay')}</p>
      {own && (
        <div class="dialog-buttons">
          <button type="button" class="key" onClick={useBuiltIn}>
            {say('images-back-to-built-in')}
          </button>
        </div>
      )}
    </div>
  )
}

function Working({ work, choosing }: { work: string; choosing: Choosing }) {
  const perCent = Math.floor(choosing.part.value * 100)
  return (
    <div class="images-dialog">
      <p role="status">{say('images-at-work', { work })}</p>
      <progress class="images-progress" max={100} value={perCent} aria-label={work} />
      <div class="dialog-buttons">
        <button type="button" class="key" onClick={choosing.again}>
          {say('images-stop')}
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
        {missing ? say('images-others-than', { images: ownImagesWords(missing) }) : say('images-others')}
      </p>
      <div class="dialog-buttons">
        <button type="button" class="key" onClick={choosing.again}>
          {say('images-choose-other-files')}
        </button>
        <button type="button" class="key main" onClick={choosing.takeOthers}>
          {say('images-use-these-instead')}
        </button>
      </div>
    </div>
  )
}
