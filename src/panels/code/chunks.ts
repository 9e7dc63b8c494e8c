/**
 * Long programs in pieces of a fixed height. Those near the view are lines with colours; the others are one plain text
 * each, so that ten thousand lines cost little and the browser's own search still finds every word.
 */

/** Lines in a piece. */
export const CHUNK = 40

/** The first and the last piece that are near the view, counted from 0. */
export function chunksNear(top: number, height: number, lineHeight: number, lines: number) {
  const chunkHeight = CHUNK * lineHeight
  const last = Math.max(0, Math.ceil(lines / CHUNK) - 1)
  const at = (y: number) => Math.min(Math.max(Math.floor(y / chunkHeight), 0), last)
  return { first: at(top - chunkHeight / 2), last: at(top + height + chunkHeight / 2) }
}

/**
 * Where the view's upper edge has to be so that a line (from 0) is in view; null where it is already. One that was
 * walked to comes in with `margin` lines around it; one from far away comes to a third of the height, where what
 * surrounds it can be seen.
 */
export function topFor(
  line: number,
  top: number,
  height: number,
  lineHeight: number,
  margin: number,
): number | null {
  const above = (line - margin) * lineHeight
  const below = (line + 1 + margin) * lineHeight
  if (Math.max(0, above) >= top && below <= top + height) return null
  const isNextDoor = above > top - height / 2 && below < top + height * 1.5
  if (margin > 0 && isNextDoor) return Math.max(0, above < top ? above : below - height)
  return Math.max(0, line * lineHeight - (height - lineHeight) / 3)
}
