/** Where a key leads in a list, so that all looks are walked through alike. */

export interface Shape {
  readonly length: number
  readonly perRow: number
  readonly perPage: number
}

/** The position that `key` leads to from `position`, or null where it is no such key. */
export function moved(key: string, position: number, { length, perRow, perPage }: Shape): number | null {
  const to = destination(key, position, length, perRow, perPage)
  return to === null || length === 0 ? null : Math.min(Math.max(to, 1), length)
}

function destination(key: string, from: number, length: number, perRow: number, perPage: number) {
  switch (key) {
    case 'ArrowLeft':
      return from - 1
    case 'ArrowRight':
      return from + 1
    case 'ArrowUp':
      return from > perRow ? from - perRow : from
    case 'ArrowDown':
      return from + perRow <= length ? from + perRow : from
    case 'PageUp':
      return from - perPage
    case 'PageDown':
      return from + perPage
    case 'Home':
      return 1
    case 'End':
      return length
    default:
      return null
  }
}
