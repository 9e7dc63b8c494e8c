/** The card of own images on the stage: what stands for 0 and for 1, or what is missing. */
import type { OwnImages } from '../../core/project/project'
import { classWords, ownImagesWords, parts, say } from '../../words'
import { WarnIcon } from '../icons'
import { useWorkbench } from '../workbench'
import { ImageStrip } from './image-strip'
import { openImages } from './open-images'
import './images.css'

const SHOWN = 6

export function ImagesCard({ own }: { own: OwnImages }) {
  const workbench = useWorkbench()
  const whereabouts = workbench.images.whereabouts.value
  if (whereabouts.kind === 'missing')
    return (
      <div class="images-card">
        <p class="images-missing">
          <WarnIcon />
          <span>{say('images-missing', { images: ownImagesWords(own), files: own.files.join(', ') })}</span>
        </p>
        <div class="images-buttons">
          <button type="button" class="key main" onClick={() => openImages(workbench)}>
            {say('images-open-files')}
          </button>
          <button type="button" class="key" onClick={workbench.images.useBuiltIn}>
            {say('images-use-built-in')}
          </button>
        </div>
      </div>
    )
  const samples = whereabouts.kind === 'here' ? whereabouts.samples : null
  return (
    <div class="images-card">
      {own.classes.map(({ name }, label) => {
        const pixels = samples?.[label]
        return (
          <p key={label} class="images-row">
            <span class={`images-as as-${label}`}>{label}</span>
            <span>{say('images-stands-for', { class: classWords(name) })}</span>
            {pixels && <ImageStrip pixels={pixels} most={SHOWN} />}
          </p>
        )
      })}
      <p class="images-split">
        {parts(
          'images-card',
          { name: <strong>{own.name}</strong> },
          {
            training: own.training,
            development: own.development,
            test: own.test,
            zero: classWords(own.classes[0].name),
            one: classWords(own.classes[1].name),
          },
        )}
      </p>
      <div class="images-buttons">
        <button type="button" class="key" onClick={() => openImages(workbench)}>
          {say('images-use-others')}
        </button>
        <button type="button" class="key" onClick={workbench.images.useBuiltIn}>
          {say('images-use-built-in')}
        </button>
      </div>
    </div>
  )
}
