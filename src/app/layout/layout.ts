/** Where things are: how the room is shared, what a phone shows, whether the stage is folded away. */
import { type Signal, signal } from '@preact/signals'
import { between, remembered } from '../settings'

/** A border that can be moved: how much of the room lies before it, in per cent. */
export interface Border {
  readonly share: Signal<number>
  readonly least: number
  readonly most: number
  readonly usual: number
}

/** Between the blocks on the left and what is beside them. */
export const split = border('split', { least: 30, most: 76, usual: 58 })
/** Between code above and the stage below. */
export const codeSplit = border('code-split', { least: 20, most: 80, usual: 60 })

export const stageFolded = remembered(
  'stage-folded',
  false,
  (value): value is boolean => typeof value === 'boolean',
)

export type Tab = 'blocks' | 'code' | 'stage'
export const tab = signal<Tab>('blocks')

/** A phone shows one thing at a time. The same width stands in layout.css. */
export const isPhone = matching('(max-width: 759px)')
/** Too narrow for words beside every icon. */
export const isSnug = matching('(max-width: 1279px)')

function border(name: string, { least, most, usual }: Omit<Border, 'share'>): Border {
  return { share: remembered(name, usual, between(least, most)), least, most, usual }
}

function matching(condition: string) {
  const query = matchMedia(condition)
  const matches = signal(query.matches)
  query.addEventListener('change', () => {
    matches.value = query.matches
  })
  return matches
}
