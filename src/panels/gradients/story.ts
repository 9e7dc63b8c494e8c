/** The story of one weight in sentences: nudge it, see what becomes of the loss, and what follows from that. */
import type { Story, WeightsReport } from '../../core/gradients/index'
import { say } from '../../words'
import { full, readable } from '../common/numbers'

/** How the blocks' move is to what it should have been. */
export type Move = 'same' | 'still' | 'stray' | 'uphill' | 'further' | 'less'

/** Relative to the larger of the two; the check itself asks for a millionth. */
const SAME = 1e-5

export function moveOf({ shouldMove, moved }: Pick<Story, 'shouldMove' | 'moved'>): Move {
  if (Math.abs(moved - shouldMove) <= SAME * Math.max(Math.abs(shouldMove), Math.abs(moved))) return 'same'
  if (moved === 0) return 'still'
  if (shouldMove === 0) return 'stray'
  if (moved > 0 !== shouldMove > 0) return 'uphill'
  return Math.abs(moved) > Math.abs(shouldMove) ? 'further' : 'less'
}

/** What moments are counted in: a program without images has turns. */
export type Counted = 'images' | 'turns'

/** Its sentences, in order. */
export function storyWords(
  { name, kind }: Pick<WeightsReport, 'name' | 'kind'>,
  story: Story,
  counted: Counted,
): readonly string[] {
  const { image, index, weight, nudge, lossBefore, lossAfter, slope, rate, shouldMove, moved } = story
  const decimals = decimalsFor(lossAfter - lossBefore)
  const before = fixed(lossBefore, decimals)
  const after = fixed(lossAfter, decimals)
  // What is shown must add up for whoever checks it with pencil and paper.
  const change = Number(lossAfter.toFixed(decimals)) - Number(lossBefore.toFixed(decimals))
  const nudged = significant(nudge, 3)
  const move = moveOf(story)
  const digits = move === 'same' ? DIGITS : digitsToTell(shouldMove, moved)
  const rateWords = significant(rate, 6)
  return [
    say('gradients-story-weight', { counted, image, kind, index, name, weight: significant(weight, 4) }),
    say('gradients-story-nudge', { nudge: nudged, before, after }),
    say('gradients-story-slope', {
      change: signed(fixed(change, decimals)),
      nudge: nudged,
      slope: significant(slope, DIGITS),
    }),
    say('gradients-story-should', {
      rate: rateWords,
      slope: inBrackets(significant(slope, DIGITS)),
      should: signed(significant(shouldMove, digits)),
    }),
    say('gradients-story-moved', { move, moved: signed(significant(moved, digits)) }),
  ]
}

/** Significant digits, where no more are needed. */
const DIGITS = 3
const MOST_DIGITS = 9
const MOST_DECIMALS = 12

/** Decimals with which a change of this size still has three digits. */
function decimalsFor(change: number): number {
  if (change === 0 || !Number.isFinite(change)) return 4
  const decimals = DIGITS - 1 - Math.floor(Math.log10(Math.abs(change)))
  return Math.max(4, Math.min(decimals, MOST_DECIMALS))
}

/** So many digits that two numbers which differ look different. */
function digitsToTell(one: number, other: number): number {
  let digits = DIGITS
  while (digits < MOST_DIGITS && significant(one, digits) === significant(other, digits)) digits++
  return digits
}

/** With so many digits that say something, as a decimal number. */
export function significant(value: number, digits: number): string {
  if (value === 0 || !Number.isFinite(value)) return readable(value)
  const decimals = digits - 1 - Math.floor(Math.log10(Math.abs(value)))
  if (decimals > MOST_DECIMALS) return readable(value)
  return decimals > 0 ? fixed(value, decimals) : full(Number(value.toPrecision(digits)))
}

/** With so many decimals, and no zeros at the end. */
function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text.replace('-', '−')
}

const signed = (shown: string) => (/^[−0]$|^−/.test(shown) ? shown : `+${shown}`)

const inBrackets = (shown: string) => (shown.startsWith('−') ? `(${shown})` : shown)
