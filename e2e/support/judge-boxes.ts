/** What is wrong with the boxes of controls: out of the page, one over another, too small. Knows no browser. */

export interface Edges {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface SeenBox {
  readonly name: string
  /** Of the whole control, seen or not. */
  readonly width: number
  readonly height: number
  /** What is left of it within all that cuts it off. */
  readonly seen: Edges
  /** Something around it scrolls, so what is cut off can be brought in. */
  readonly scrolls: boolean
  /** What is hit in its place, at its middle or near its edges. */
  readonly coveredBy: readonly string[]
}

export interface Window {
  readonly width: number
  readonly height: number
  /** The smallest that a control may be: fingers need more than a mouse. */
  readonly least: number
}

/** Boxes are measured in parts of pixels, and borders may lie on one another. */
const SLACK = 1

export function complaints(boxes: readonly SeenBox[], window: Window): readonly string[] {
  return [...boxes.flatMap((box) => ofOne(box, window)), ...overlaps(boxes)]
}

function ofOne({ name, width, height, seen, scrolls, coveredBy }: SeenBox, window: Window): string[] {
  const said: string[] = []
  const isOut =
    seen.left < -SLACK ||
    seen.top < -SLACK ||
    seen.right > window.width + SLACK ||
    seen.bottom > window.height + SLACK
  const lacks = width - (seen.right - seen.left) > SLACK || height - (seen.bottom - seen.top) > SLACK
  if (isOut) said.push(`${name} leaves the page`)
  else if (lacks && !scrolls) said.push(`${name} is cut off`)
  if (Math.min(width, height) < window.least - SLACK / 2)
    said.push(`${name} is too small: ${Math.round(width)} × ${Math.round(height)}`)
  for (const other of coveredBy) said.push(`${name} is covered by ${other}`)
  return said
}

function overlaps(boxes: readonly SeenBox[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => overlap(a.seen, b.seen) && !within(a.seen, b.seen) && !within(b.seen, a.seen))
      .map((b) => `${a.name} and ${b.name} overlap`),
  )
}

const overlap = (a: Edges, b: Edges): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 * SLACK &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2 * SLACK

/** A cross within a field, a field within a row: who hits it is told by what is hit. */
const within = (a: Edges, b: Edges): boolean =>
  a.left >= b.left - SLACK &&
  a.right <= b.right + SLACK &&
  a.top >= b.top - SLACK &&
  a.bottom <= b.bottom + SLACK
