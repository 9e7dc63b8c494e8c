/** One opening in all rounds, as the reports tell of it. */
import { median } from '../timing/median'
import type { Times } from './stopwatch'

/** Medians, in milliseconds; null for what does not apply. */
export interface StartRow {
  readonly id: string
  readonly name: string
  readonly throttle: number
  readonly pictureMs: number | null
  readonly flagMs: number | null
  /** From the start of the navigation until the program was seen running, when the flag was pressed as soon as possible. */
  readonly runningMs: number | null
  readonly dragMs: number | null
  readonly longestTaskMs: number | null
}

/** What one round found out. */
export type Found = Omit<StartRow, 'id' | 'name' | 'throttle'>

export const NOTHING: Found = {
  pictureMs: null,
  flagMs: null,
  runningMs: null,
  dragMs: null,
  longestTaskMs: null,
}

export const foundWords = (found: Found): string =>
  Object.entries(found)
    .flatMap(([figure, milliseconds]) =>
      milliseconds === null ? [] : [`${figure.replace('Ms', '')} ${Math.round(milliseconds)}`],
    )
    .join(', ')

/** The browser tells of tasks of 50 ms and more. Where there are none, no frame was later than the longest gap. */
export const longestTask = ({ tasks, longestGapMs }: Times): number =>
  tasks.length > 0 ? Math.max(...tasks.map(({ milliseconds }) => milliseconds)) : Math.min(50, longestGapMs)

export function rowOf(row: Pick<StartRow, 'id' | 'name' | 'throttle'>, rounds: readonly Found[]): StartRow {
  const middle = (figure: keyof Found) => {
    const known = rounds.flatMap((found) => found[figure] ?? [])
    return known.length > 0 ? Math.round(median(known)) : null
  }
  return {
    ...row,
    pictureMs: middle('pictureMs'),
    flagMs: middle('flagMs'),
    runningMs: middle('runningMs'),
    dragMs: middle('dragMs'),
    longestTaskMs: middle('longestTaskMs'),
  }
}
