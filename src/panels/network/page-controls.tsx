/** Which hidden units of a large network are in view, and how to get to the others. */
import { say } from '../../words'
import { MANY, type Page } from './pages'

interface PageControlsProps {
  readonly page: Page
  readonly units: number
  readonly isClose: boolean
  goTo(unit: number): void
  packClose(isClose: boolean): void
}

export function PageControls({ page, units, isClose, goTo, packClose }: PageControlsProps) {
  const { first, count, isWhole } = page
  return (
    <div class="network-pages">
      {!isWhole && (
        <button
          type="button"
          class="quiet network-turn"
          aria-label={say('network-units-before')}
          disabled={first === 0}
          onClick={() => goTo(first - 1)}
        >
          ‹
        </button>
      )}
      <span>
        {isWhole
          ? say('network-hidden-units', { units })
          : say('network-page', { first: first + 1, last: first + count, units })}
      </span>
      {!isWhole && (
        <button
          type="button"
          class="quiet network-turn"
          aria-label={say('network-units-after')}
          disabled={first + count >= units}
          onClick={() => goTo(first + count)}
        >
          ›
        </button>
      )}
      <button type="button" class="quiet" aria-pressed={isClose} onClick={() => packClose(!isClose)}>
        {isClose
          ? say('network-show-few')
          : units <= MANY
            ? say('network-show-all', { units })
            : say('network-show-many', { units: MANY })}
      </button>
    </div>
  )
}
