/** The card of own images on the stage: what stands for 0 and for 1, or what is missing. */
import type { OwnImages } from '../../core/project/project'
import { grouped } from '../../panels/common/numbers'
import { classWords, ownImagesWords } from '../../words/image-words'
import { WarnIcon } from '../icons'
import { useWorkbench } from '../workbench'
import { ImageStrip } from './image-strip'
import { openImages } from './open-images'
import './images.css'

const SHOWN = 6

const count = (number: number) => grouped(String(number))

export function ImagesCard({ own }: { own: OwnImages }) {
  const workbench = useWorkbench()
  const whereabouts = workbench.images.whereabouts.value
  if (whereabouts.kind === 'missing')
    return (
      <div class="images-card">
        <p class="images-missing">
          <WarnIcon />
          <span>
            This project learns from {ownImagesWords(own)}. These images are not on this computer yet. Their
            files were {own.files.join(', ')}.
          </span>
        </p>
        <div class="images-buttons">
          <button type="button" class="key main" onClick={() => openImages(workbench)}>
            Open their files
          </button>
          <button type="button" class="key" onClick={workbench.images.useBuiltIn}>
            Use the built-in ones
          </button>
        </div>
      </div>
    )
  const samples = whereabouts.kind === 'here' ? whereabouts.samples : null
  return (
    <div class="images-card">
      {own.classes.map(({ name }, label) => (
        <p key={label} class="images-row">
          <span class={`images-as as-${label}`}>{label}</span>
          <span>is {classWords(name)}</span>
          {samples && <ImageStrip pixels={samples[label]!} most={SHOWN} />}
        </p>
      ))}
      <p class="images-split">
        From <strong>{own.name}</strong>: {count(own.training)} images to learn from, {count(own.development)}{' '}
        for development, {count(own.test)} for the test. Where an example says zero, it means{' '}
        {classWords(own.classes[0].name)}; where it says one, {classWords(own.classes[1].name)}.
      </p>
      <div class="images-buttons">
        <button type="button" class="key" onClick={() => openImages(workbench)}>
          Use others
        </button>
        <button type="button" class="key" onClick={workbench.images.useBuiltIn}>
          Use the built-in ones
        </button>
      </div>
    </div>
  )
}
