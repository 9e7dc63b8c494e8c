/** Where things are: how the room is shared, what a phone shows, whether the stage is folded away. */
import { computed, effect, type Signal, signal } from '@preact/signals'
import { between, remembered } from '../settings'
import { arrangementFor } from './arrangement'

/** A border that can be moved: how much of the room lies before it, in per cent. */
export interface Border {
  readonly share: Signal<number>
  readonly least: number
  readonly most: number
  readonly usual: number
}

/** Between the blocks on the left and what is beside them. */
export const split = border('split', { least: 30, most: 76, usual: 58 })
/** Between the blocks above and what is below them. */
export const stackSplit = border('stack-split', { least: 30, most: 76, usual: 56 })
/** Between the code and the stage, which lie across from the way in which the blocks and the rest do. */
export const codeSplit = border('code-split', { least: 20, most: 80, usual: 60 })

/** Between a lesson's panel and the stage, where they share their room. */
export const lessonSplit = border('lesson-split', { least: 25, most: 80, usual: 64 })

/** Pixels from which on blocks and stage have room enough beside a column. */
const WIDE_ENOUGH_FOR_LESSON = 1240

export const stageFolded = remembered(
  'stage-folded',
  false,
  (value): value is boolean => typeof value === 'boolean',
)

export type Tab = 'lesson' | 'blocks' | 'code' | 'stage'
export const tab = signal<Tab>('blocks')

const size = signal({ width: innerWidth, height: innerHeight })
addEventListener('resize', () => {
  size.value = { width: innerWidth, height: innerHeight }
})
const arrangement = computed(() => arrangementFor(size.value.width, size.value.height))

export const room = computed(() => arrangement.value.room)
export const isLow = computed(() => arrangement.value.low)
/** A phone, and a window as small, shows one thing at a time. */
export const isPhone = computed(() => room.value === 'single')
/** Where a lesson's panel is: in a column of its own before the blocks, in the room of the stage, or on a tab. */
export const lessonPlace = computed(() => {
  if (isPhone.value) return 'tab'
  return room.value === 'beside' && size.value.width >= WIDE_ENOUGH_FOR_LESSON ? 'column' : 'with-stage'
})
/** The same with height enough for the run's controls at the lower edge, where the thumb is. */
export const isHandheld = computed(() => isPhone.value && !isLow.value)

// The style sheets go by the same decision.
effect(() => {
  const { dataset } = document.documentElement
  dataset.room = room.value
  dataset.low = String(isLow.value)
  dataset.handheld = String(isHandheld.value)
})

function border(name: string, { least, most, usual }: Omit<Border, 'share'>): Border {
  return { share: remembered(name, usual, between(least, most)), least, most, usual }
}
