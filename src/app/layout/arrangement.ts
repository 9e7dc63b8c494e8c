/** Which arrangement of the page suits a window of a size. Nothing here touches the page. */

/**
 * What is seen of blocks, code and stage: the blocks with the rest beside them, the blocks with the rest below them, or
 * one of the three at a time.
 */
export type Room = 'beside' | 'stacked' | 'single'

export interface Arrangement {
  readonly room: Room
  /** So little height that bar, tabs and status line must share two rows: else nothing would be left for blocks. */
  readonly low: boolean
}

/** In a narrower window two panes would both be too small. */
const WIDE_ENOUGH_FOR_TWO = 760
/** The same where height is short as well, and in a wider one that stands upright, the stage has more room below. */
const ROOMY = 1024
const WIDEST_UPRIGHT = 1100
const LOW = 500
/** Two rows hold what is needed from this width on. */
const WIDE_ENOUGH_FOR_LOW = 560

export function arrangementFor(width: number, height: number): Arrangement {
  const low = height < LOW && width >= WIDE_ENOUGH_FOR_LOW
  if (width < WIDE_ENOUGH_FOR_TWO || (low && width < ROOMY)) return { room: 'single', low }
  const isUpright = width <= WIDEST_UPRIGHT && height > width
  return { room: isUpright ? 'stacked' : 'beside', low }
}
