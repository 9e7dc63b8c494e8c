/** One list of weights: whether it is true and how it is off; inside, the drawings, the blocks to look at, and one weight's story. */
import { useState } from 'preact/hooks'
import type { WeightsReport } from '../../core/gradients/index'
import { say } from '../../words'
import { explanationWords } from '../../words/gradients/index'
import { ComparedPictures } from './compared-pictures'
import { partsOf } from './picture-parts'
import { ScatterPlot } from './scatter-plot'
import type { Counted } from './story'
import { StorySteps } from './story-steps'
import './weights-row.css'

/** A list whose gradients were all too small was held against nothing. */
export type Standing = 'right' | 'wrong' | 'flat'

export const standingOf = ({ right, checked }: WeightsReport): Standing =>
  right ? (checked > 0 ? 'right' : 'flat') : 'wrong'

/** On a grid of 24: each has a shape of its own, for eyes that do not see its colour. */
const SIGNS: Readonly<Record<Standing, string>> = {
  right: 'M5 12.500l4.500 4.500L19 7.500',
  wrong: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
  flat: 'M6 12h12',
}

interface WeightsRowProps {
  readonly weights: WeightsReport
  /** Of the other lists. */
  readonly lengths: readonly number[]
  /** Whether there is a true gradient to hold it against: not where no loss was found. */
  readonly isMeasured: boolean
  readonly counted: Counted
  readonly isOpenAtFirst: boolean
  readonly showBlocks: (blockIds: readonly string[]) => void
}

export function WeightsRow({ isOpenAtFirst, ...inside }: WeightsRowProps) {
  const [isOpen, open] = useState(isOpenAtFirst)
  const { weights } = inside
  const { name } = weights
  const standing = standingOf(weights)
  return (
    <li class={`weights ${standing}${weights.of === 1 ? ' single' : ''}`}>
      <details open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
        <summary>
          <svg class="weights-sign" viewBox="0 0 24 24" aria-hidden="true">
            <path d={SIGNS[standing]} />
          </svg>
          <span class="weights-name">{name}</span> <span class="weights-words">{standingWords(weights)}</span>
        </summary>
        {isOpen && <Inside {...inside} />}
      </details>
    </li>
  )
}

function standingWords(weights: WeightsReport) {
  switch (standingOf(weights)) {
    case 'right':
      return say('gradients-row-true', { checked: weights.checked, of: weights.of })
    case 'flat':
      return say('gradients-too-flat')
    case 'wrong':
      return (
        <>
          <strong>{say('gradients-row-not-true')}</strong> {explanationWords(weights)}
        </>
      )
  }
}

function Inside(props: Omit<WeightsRowProps, 'isOpenAtFirst'>) {
  const { weights, lengths, isMeasured, counted, showBlocks } = props
  const { name, pairs, picture, blockIds, story } = weights
  const pictureParts = isMeasured && picture && partsOf(picture.truth.length, lengths)
  return (
    <div class="weights-inside">
      {isMeasured && pairs.length > 0 && <ScatterPlot name={name} pairs={pairs} />}
      {picture && pictureParts && (
        <ComparedPictures name={name} counted={counted} {...picture} parts={pictureParts} />
      )}
      <div class="weights-keys">
        {blockIds.length > 0 && <ShowBlocks blockIds={blockIds} showBlocks={showBlocks} />}
        {story && <StorySteps weights={weights} story={story} counted={counted} />}
      </div>
    </div>
  )
}

interface ShowBlocksProps {
  readonly blockIds: readonly string[]
  readonly showBlocks: (blockIds: readonly string[]) => void
}

export function ShowBlocks({ blockIds, showBlocks }: ShowBlocksProps) {
  return (
    <button
      type="button"
      class="key main"
      title={say('gradients-show-blocks-count', { count: blockIds.length })}
      onClick={() => showBlocks(blockIds)}
    >
      {say('gradients-show-blocks')}
    </button>
  )
}
