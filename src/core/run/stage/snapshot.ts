/**
 * What the panels are told about a run: a copy of what they asked to see, never the memory itself.
 *
 * Typed arrays are made afresh for each snapshot, so that a worker can hand them over without copying again.
 */

import type { Diagnostic } from '../../diagnostic'
import type { NetworkParts, Words } from '../../language/op'
import type { Title } from '../../message'
import type { NetworkNumbers } from './network-numbers'
import type { TestReport } from './report'
import type { ValueRange } from './value-range'

export type RunMode = 'stepwise' | 'turbo'

/**
 * idle: nothing ran since the project was loaded. preparing: the images are being fetched. finished: the end was reached. stopped: Stop was pressed.
 * failed: a block could not do its work; see `diagnostic`.
 */
export type RunStatus = 'idle' | 'preparing' | 'running' | 'paused' | 'finished' | 'stopped' | 'failed'

/** The items `from` … `from + values.length − 1` of a list, counted from 1. */
export interface ListWindow {
  readonly list: number
  readonly from: number
  readonly values: Float64Array
  /** Of the whole list, where it was asked for. While a run goes on, that of a long list comes a little later. */
  readonly range: ValueRange | null
}

export interface Picture {
  /** The list's name, with the row's number where it is a row. Pictures of one title replace one another. */
  readonly title: Title
  readonly width: number
  readonly values: Float64Array
}

/**
 * One line of a chart. Of a long one, each stretch of `every` plotted points is there as its lowest and its highest;
 * the first and the latest point always are.
 */
export interface Series {
  readonly name: string
  readonly every: number
  /** Counted from 1, in order: as which point each of the values was plotted. */
  readonly places: Float64Array
  readonly values: Float64Array
  /** How many points were plotted in all. */
  readonly count: number
  readonly latest: number
}

export interface LogLine {
  /** Counts from 1 and never starts again within a run. */
  readonly number: number
  readonly words: Words
}

/** Pictures, charts and log come whole, and only when they changed since the last snapshot. */
export interface StageView {
  readonly pictures: readonly Picture[]
  readonly charts: readonly Series[]
  /** The newest lines, oldest first. */
  readonly log: readonly LogLine[]
  readonly logCount: number
  /** What `say` said last, or null. */
  readonly said: Words | null
  /** What the network picture shows, or null where there is none. */
  readonly network: NetworkParts | null
  readonly shownVariables: readonly boolean[]
  readonly shownLists: readonly boolean[]
}

/** The moments that a run can go back to and forward again, counted in instructions. */
export interface RecordSpan {
  readonly first: number
  readonly now: number
  readonly last: number
}

export interface Snapshot {
  readonly status: RunStatus
  readonly mode: RunMode
  /** Statements run so far; null once a part was run in turbo. */
  readonly steps: number | null
  /** The block that runs next, or '' at the end. */
  readonly blockId: string
  readonly record: RecordSpan
  readonly random: number
  /** The id of the drawing that the program has at hand; 0 is none. */
  readonly drawing: number
  /** By the program's numbering of variables. */
  readonly variables: Float64Array
  /** By the program's numbering of lists. */
  readonly listLengths: Uint32Array
  readonly windows: readonly ListWindow[]
  readonly stage: StageView | null
  /** Null where no answer came since the last snapshot that had them. */
  readonly reports: readonly TestReport[] | null
  /** The numbers of the network picture's lists, or null where there is none. */
  readonly network: NetworkNumbers | null
  readonly diagnostic: Diagnostic | null
}
