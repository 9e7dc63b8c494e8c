/** Which hidden units of a large network are in view, and how to get to the others. */
import { grouped } from '../common/numbers'
import { many } from './network'
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
          aria-label="Units before"
          disabled={first === 0}
          onClick={() => goTo(first - 1)}
        >
          ‹
        </button>
      )}
      <span>
        {isWhole
          ? many(units, 'hidden unit')
          : `Units ${first + 1}–${first + count} of ${grouped(String(units))}`}
      </span>
      {!isWhole && (
        <button
          type="button"
          class="quiet network-turn"
          aria-label="Units after"
          disabled={first + count >= units}
          onClick={() => goTo(first + count)}
        >
          ›
        </button>
      )}
      <button type="button" class="quiet" aria-pressed={isClose} onClick={() => packClose(!isClose)}>
        {isClose ? 'Show ten with their lines' : units <= MANY ? `Show all ${units}` : `Show ${MANY} at once`}
      </button>
    </div>
  )
}
