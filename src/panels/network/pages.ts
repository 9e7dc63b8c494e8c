/** A large network's hidden units come in pages: ten with all their lines, or a hundred close together. */

export const FEW = 10
export const MANY = 100

/** Networks a little larger than a page are shown whole. */
const WHOLE = 16

export interface Page {
  /** The first unit, counted from 0, and how many. */
  readonly first: number
  readonly count: number
  readonly isWhole: boolean
}

/** The page that `unit` is on. */
export function pageWith(unit: number, units: number, perPage: number): Page {
  if (units <= Math.max(perPage, WHOLE)) return { first: 0, count: units, isWhole: true }
  const first = Math.floor(Math.min(Math.max(unit, 0), units - 1) / perPage) * perPage
  return { first, count: Math.min(perPage, units - first), isWhole: false }
}

/** Where an arrow key leads from a unit, or null where it leads nowhere. `columns` is how many stand side by side. */
export function unitAfter(key: string, unit: number, units: number, columns: number): number | null {
  const next = {
    ArrowUp: unit - columns,
    ArrowDown: unit + columns,
    ArrowLeft: columns > 1 ? unit - 1 : null,
    ArrowRight: columns > 1 ? unit + 1 : null,
    Home: 0,
    End: units - 1,
  }[key]
  return next === undefined || next === null || next < 0 || next >= units ? null : next
}
