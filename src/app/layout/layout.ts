/** Where things are: how the width is shared, which half a phone shows, whether the stage is folded away. */
import { signal } from '@preact/signals'
import { between, remembered } from '../settings'

export const NARROWEST = 30
export const WIDEST = 76

/** The blocks' share of the width, in per cent. */
export const split = remembered('split', 58, between(NARROWEST, WIDEST))

export const stageFolded = remembered(
  'stage-folded',
  false,
  (value): value is boolean => typeof value === 'boolean',
)

export type Tab = 'blocks' | 'stage'
export const tab = signal<Tab>('blocks')

/** A phone shows one half at a time. The same width stands in layout.css. */
export const isPhone = matching('(max-width: 759px)')
/** Too narrow for words beside every icon. */
export const isSnug = matching('(max-width: 1279px)')

export function clampSplit(share: number): number {
  return Math.min(Math.max(share, NARROWEST), WIDEST)
}

function matching(condition: string) {
  const query = matchMedia(condition)
  const matches = signal(query.matches)
  query.addEventListener('change', () => {
    matches.value = query.matches
  })
  return matches
}
