/**
 * How large the squares of a list's picture are. A small picture is seen whole; a long one keeps squares that can be
 * told apart and is scrolled. However wide it is, the rows in view never hold more numbers than a snapshot brings.
 */

export interface View {
  readonly width: number
  readonly height: number
}

/** Numbers in view and a little around them. */
export const MOST_IN_VIEW = 40_000
const LARGEST = 28
const SMALLEST = 3
/** Pixels; a finger finds it, and it leaves room for what is beside it. */
const LOWEST = 44
const TALLEST = 240
/** A picture with more rows than this is scrolled. */
const ROWS_AT_ONCE = 60

/** For a list whose picture nobody gave a width: a square where it makes one, as 784 numbers make 28 × 28. */
export function fittingWidth(length: number): number {
  const side = Math.sqrt(length)
  return Number.isInteger(side) && side > 1 && side <= 64 ? side : Math.max(1, Math.min(10, length))
}

/** Pixels of a square's side, a whole number, so that every square is as large as the next. */
export function squareSize(rows: number, width: number, view: View): number {
  const across = Math.floor(view.width / width)
  const down = Math.floor(view.height / Math.max(1, rows))
  const fits = rows <= ROWS_AT_ONCE ? Math.min(across, Math.max(down, SMALLEST)) : across
  const least = Math.max(SMALLEST, Math.ceil((view.height * width) / MOST_IN_VIEW))
  return Math.max(least, Math.min(fits, LARGEST))
}

/** How high a watcher would like to be; its card may give it more. */
export function wantedHeight(rows: number, width: number, across: number): number {
  const square = Math.max(SMALLEST, Math.min(Math.floor(across / width), LARGEST))
  return Math.min(Math.max(LOWEST, rows * square), TALLEST)
}
