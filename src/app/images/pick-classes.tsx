/** The classes that the files have, each with a few of its images. Two are pressed: the first is the 0, the next the 1. */

import type { FoundClass, FoundImages } from '../../data/own-images/found-images'
import { MOST_OF_A_CLASS } from '../../data/own-images/own-images'
import { grouped } from '../../panels/common/numbers'
import { classWords, parts, say, sentence } from '../../words'
import { TurnIcon } from '../icons'
import type { Choosing } from './choosing'
import { ImageStrip } from './image-strip'
import './pick-classes.css'

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
        {parts(
          'images-has-classes',
          { name: <strong>{images.name}</strong> },
          { classes: images.classes.length },
        )}
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
          <strong>{say('images-turn')}</strong> {say('images-turn-why')}
        </span>
      </label>
      <ul class="images-classes" aria-label={say('images-classes')}>
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
            aria-label={say('images-swap')}
            title={say('images-swap')}
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
            {say('images-other-files')}
          </button>
          <button type="button" class="key main" disabled={!isReady} onClick={choosing.take}>
            {say('images-use-these')}
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
  const images = training + test
  return (
    <button
      type="button"
      class="images-class"
      aria-pressed={as !== null}
      aria-label={
        as === null
          ? say('images-class', { name, images })
          : say('images-class-chosen', { name, images, label: as })
      }
      onClick={() => press(label)}
    >
      <ImageStrip pixels={samples} most={SHOWN} isTurned={isTurned} />
      <span class="images-class-name">{name}</span>
      <span class="images-class-count">{count(images)}</span>
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
      {name === undefined ? say('images-not-chosen') : say('images-stands-for', { class: classWords(name) })}
    </p>
  )
}

function splitWords({ split }: Choosing): string {
  const counts = split.value
  if (!counts) return say('images-labels')
  if ('message' in counts) return sentence(counts.message)
  return say('images-split', {
    training: counts.training,
    development: counts.development,
    test: counts.test,
  })
}

/** Where there are more than are taken. */
function cutWords({ classes }: FoundImages, picked: readonly (number | null)[]): string {
  const isCut = classes.some(
    ({ label, training, test }) => picked.includes(label) && Math.max(training, test) > MOST_OF_A_CLASS,
  )
  return isCut ? say('images-cut', { most: MOST_OF_A_CLASS }) : ''
}
