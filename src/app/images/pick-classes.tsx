/** The classes that the files have, each with a few of its images. Two are pressed: the first is the 0, the next the 1. */

import { classWords } from '../../core/run/image-words'
import type { FoundClass, FoundImages } from '../../data/own-images/found-images'
import { MOST_OF_A_CLASS } from '../../data/own-images/own-images'
import { grouped } from '../../panels/common/numbers'
import { sentence } from '../../words'
import { TurnIcon } from '../icons'
import type { Choosing } from './choosing'
import { ImageStrip } from './image-strip'

/** Images of a class that are shown. */
const SHOWN = 3

const count = (number: number) => grouped(String(number))

export function PickClasses({ choosing }: { choosing: Choosing }) {
  const { found, picked, turned, split } = choosing
  const images = found.value
  if (!images) return null
  const [zero, one] = picked.value
  const nameOf = (label: number | null) => images.classes.find((each) => each.label === label)?.name
  const isReady = split.value !== null && !('message' in split.value)
  return (
    <div class="images-dialog">
      <p>
        <strong>{images.name}</strong> has {count(images.classes.length)}{' '}
        {images.classes.length === 1 ? 'class' : 'classes'}. Press the two that your network shall tell apart.
      </p>
      <label class="images-turn">
        <input
          type="checkbox"
          checked={turned.value}
          onChange={({ currentTarget }) => {
            turned.value = currentTarget.checked
          }}
        />
        <span>
          <strong>Turn the images upright</strong> EMNIST stores them on their side.
        </span>
      </label>
      <ul class="images-classes" aria-label="Classes">
        {images.classes.map((each) => (
          <li key={each.label}>
            <ClassCard
              each={each}
              isTurned={turned.value}
              as={each.label === zero ? 0 : each.label === one ? 1 : null}
              press={choosing.press}
            />
          </li>
        ))}
      </ul>
      <div class="images-foot">
        <div class="images-picked">
          <Place as={0} name={nameOf(zero)} />
          <button
            type="button"
            class="quiet icon-only"
            aria-label="Swap 0 and 1"
            title="Swap 0 and 1"
            disabled={zero === null && one === null}
            onClick={choosing.swap}
          >
            <TurnIcon />
          </button>
          <Place as={1} name={nameOf(one)} />
        </div>
        <p class="images-split" role="status">
          {splitWords(choosing)} {cutWords(images, picked.value)}
        </p>
        <div class="dialog-buttons">
          <button type="button" class="key" onClick={choosing.again}>
            Other files
          </button>
          <button type="button" class="key main" disabled={!isReady} onClick={choosing.take}>
            Use these images
          </button>
        </div>
      </div>
    </div>
  )
}

interface ClassCardProps {
  readonly each: FoundClass
  readonly isTurned: boolean
  /** The label that it stands for, where it is chosen. */
  readonly as: 0 | 1 | null
  readonly press: (label: number) => void
}

function ClassCard({ each, isTurned, as, press }: ClassCardProps) {
  const { label, name, training, test, samples } = each
  const all = count(training + test)
  return (
    <button
      type="button"
      class="images-class"
      aria-pressed={as !== null}
      aria-label={`${name}, ${all} images${as === null ? '' : `, chosen as ${as}`}`}
      onClick={() => press(label)}
    >
      <ImageStrip pixels={samples} most={SHOWN} isTurned={isTurned} />
      <span class="images-class-name">{name}</span>
      <span class="images-class-count">{all}</span>
      {as !== null && (
        <span class={`images-as as-${as}`} aria-hidden="true">
          {as}
        </span>
      )}
    </button>
  )
}

function Place({ as, name }: { as: 0 | 1; name: string | undefined }) {
  return (
    <p>
      <span class={`images-as as-${as}`}>{as}</span>{' '}
      {name === undefined ? 'not chosen yet' : <>is {classWords(name)}</>}
    </p>
  )
}

function splitWords({ split }: Choosing): string {
  const counts = split.value
  if (!counts) return 'Labels say 0 for the first and 1 for the second.'
  if ('message' in counts) return sentence(counts.message)
  return `${count(counts.training)} images to learn from, ${count(counts.development)} for development, ${count(counts.test)} for the test.`
}

/** Where there are more than are taken. */
function cutWords({ classes }: FoundImages, picked: readonly (number | null)[]): string {
  const isCut = classes.some(
    ({ label, training, test }) => picked.includes(label) && Math.max(training, test) > MOST_OF_A_CLASS,
  )
  return isCut ? `Of each class, the first ${count(MOST_OF_A_CLASS)} are used.` : ''
}
