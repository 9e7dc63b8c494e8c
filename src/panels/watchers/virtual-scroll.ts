/**
 * Which rows of a long list are in view. Only those exist in the page.
 *
 * Browsers cap how tall an element can be (about 17 to 33 million pixels), so a list of millions cannot have its
 * true height. A taller one gets the cap, and the scroll bar is mapped: a far jump (dragging the thumb) goes to the
 * matching part of the list, while small moves (wheel, finger, arrow keys) go row by row as in any other list.
 */
export interface ListSize {
  readonly length: number
  readonly rowHeight: number
  readonly viewHeight: number
}

/** Where the view stands: the list's pixel at the top of the view, and the scroll bar that shows it. */
export interface ScrollPlace {
  readonly top: number
  readonly scrollTop: number
}

export const TALLEST = 15_000_000

export const START: ScrollPlace = { top: 0, scrollTop: 0 }

/** The height that the scrolled element really gets. */
export function scrollHeight({ length, rowHeight }: ListSize): number {
  return Math.min(length * rowHeight, TALLEST)
}

/** The place after the browser moved its scroll bar to `scrollTop`. */
export function scrolled(place: ScrollPlace, scrollTop: number, size: ListSize): ScrollPlace {
  const furthest = furthestTop(size)
  const longest = furthestScroll(size)
  if (scrollTop <= 0) return START
  if (scrollTop >= longest) return { top: furthest, scrollTop: longest }
  const moved = scrollTop - place.scrollTop
  const top = Math.abs(moved) <= size.viewHeight * 2 ? place.top + moved : (scrollTop / longest) * furthest
  return { top: clamp(top, furthest), scrollTop }
}

/** The place that has the row at `position` (from 1) at the top, with the scroll bar where it belongs. */
export function jumpedTo(position: number, size: ListSize): ScrollPlace {
  return settled({ top: clamp((position - 1) * size.rowHeight, furthestTop(size)), scrollTop: 0 }, size)
}

/** The same view, with the scroll bar where the map wants it: small moves let the two drift apart. */
export function settled({ top }: ScrollPlace, size: ListSize): ScrollPlace {
  const furthest = furthestTop(size)
  const inside = clamp(top, furthest)
  return { top: inside, scrollTop: furthest === 0 ? 0 : (inside / furthest) * furthestScroll(size) }
}

/** The rows in view, from 1, and how many pixels of the first one are hidden above. */
export function rowsInView(
  place: ScrollPlace,
  size: ListSize,
): { first: number; count: number; hidden: number } {
  const top = clamp(place.top, furthestTop(size))
  const before = Math.floor(top / size.rowHeight)
  const count = Math.ceil(size.viewHeight / size.rowHeight) + 1
  return {
    first: before + 1,
    count: Math.max(0, Math.min(count, size.length - before)),
    hidden: top - before * size.rowHeight,
  }
}

function furthestTop({ length, rowHeight, viewHeight }: ListSize): number {
  return Math.max(0, length * rowHeight - viewHeight)
}

function furthestScroll(size: ListSize): number {
  return Math.max(0, scrollHeight(size) - size.viewHeight)
}

function clamp(top: number, furthest: number): number {
  return Math.min(Math.max(0, top), furthest)
}
