/** Which rows of a class's table are shown, and in what order. */
import type { GradedFile, NamedCheck, Row, State } from '../../../lessons/grading/index'
import { passedOf } from '../../../lessons/grading/index'

/** A file of the class; its row is null while nobody has looked at it. */
export interface ClassRow extends Omit<GradedFile, 'row'> {
  /** Its place among the files. */
  readonly at: number
  readonly row: Row | null
}

/** What a table is sorted by: names, states, accuracies, or the results of a check by its index. */
export type Column = 'name' | 'state' | 'gradients' | 'accuracy' | number

export interface SortOrder {
  readonly by: Column
  readonly isDown: boolean
}

/** Null lets all through. */
export interface Filter {
  readonly state: State | null
  /** The index of a check that was not passed. */
  readonly stuckAt: number | null
}

export const EVERYBODY: Filter = { state: null, stuckAt: null }

/** As they are worth a look: who is done comes last. */
const STATES: readonly State[] = [
  'unreadable',
  'endless',
  'too-big',
  'peeks',
  'one-pixel',
  'learns-nothing',
  'changed-lock',
  'copy',
  'not-yet',
  'passed',
]

export function shownRows(
  rows: readonly ClassRow[],
  { state, stuckAt }: Filter,
  { by, isDown }: SortOrder,
): readonly ClassRow[] {
  const isShown = ({ row }: ClassRow) =>
    (state === null || row?.state === state) && (stuckAt === null || isStuckAt(row, stuckAt))
  const sign = isDown ? -1 : 1
  return rows.filter(isShown).sort((a, b) => {
    // Those that nobody has looked at come last, whichever way round.
    if (!a.row || !b.row) return Number(!a.row) - Number(!b.row) || a.at - b.at
    return sign * compare(a.row, b.row, by) || (by === 'name' ? sign : 1) * (a.at - b.at)
  })
}

function compare(a: Row, b: Row, by: Column): number {
  if (by === 'name') return 0
  if (by === 'state') return STATES.indexOf(a.state) - STATES.indexOf(b.state) || passedOf(a) - passedOf(b)
  if (by === 'accuracy') return (a.accuracy ?? -1) - (b.accuracy ?? -1)
  if (by === 'gradients') return Number(a.gradients === 'right') - Number(b.gradients === 'right')
  return Number(a.results[by]?.passed ?? false) - Number(b.results[by]?.passed ?? false)
}

/** A file that can't be read is stuck before any check. */
const isStuckAt = (row: Row | null, check: number): boolean => row?.results[check]?.passed === false

export interface Count<T> {
  readonly of: T
  readonly count: number
}

/** The states that there are, the likeliest to need a look first. */
export const statesIn = (rows: readonly ClassRow[]): readonly Count<State>[] =>
  STATES.map((of) => ({ of, count: rows.filter(({ row }) => row?.state === of).length })).filter(
    ({ count }) => count > 0,
  )

/** For each check, how many are stuck at it. */
export const stuckIn = (rows: readonly ClassRow[], checks: readonly NamedCheck[]): readonly Count<number>[] =>
  checks.map((_, of) => ({ of, count: rows.filter(({ row }) => isStuckAt(row, of)).length }))

/** The check at which most are stuck; null where nobody is. */
export function hardest(rows: readonly ClassRow[], checks: readonly NamedCheck[]): Count<number> | null {
  const most = stuckIn(rows, checks).reduce<Count<number> | null>(
    (best, each) => (best && best.count >= each.count ? best : each),
    null,
  )
  return most && most.count > 0 ? most : null
}
