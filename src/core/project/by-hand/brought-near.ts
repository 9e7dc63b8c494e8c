/**
 * Stacks and notes that stand farther away than a workspace reaches: nobody could ever find them, and a whole file need not be
 * refused for it. They are brought to the top left.
 */
import { FARTHEST_PLACE } from '../limits'

/** Between the places of two that were brought, and of the first one from the corner. */
const BETWEEN = 60

export interface BroughtNear {
  readonly json: object
  /** How many were brought. */
  readonly count: number
}

/** Null where there are none, or where the text is no project's at all. */
export function broughtNear(text: string): BroughtNear | null {
  const json = parsed(text)
  if (json === null) return null
  let count = 0
  const near = (all: unknown) =>
    Array.isArray(all)
      ? all.map((each) => {
          if (!isFar(each)) return each
          count++
          return { ...each, x: BETWEEN * count, y: BETWEEN * count }
        })
      : all
  const moved = { ...json, stacks: near(json.stacks), notes: near(json.notes) }
  return count > 0 ? { json: moved, count } : null
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}

function isFar(each: unknown): each is object {
  if (typeof each !== 'object' || each === null) return false
  const { x, y } = each as { readonly x?: unknown; readonly y?: unknown }
  return (
    Number.isFinite(x) && Number.isFinite(y) && [x, y].some((at) => Math.abs(at as number) > FARTHEST_PLACE)
  )
}
