/** What is known of a run before anything has run. */
import type { TestReport } from '../../../core/run/stage/report'
import type { RecordSpan, StageView } from '../../../core/run/stage/snapshot'

export const NO_NUMBERS = new Float64Array(0)
export const NO_LENGTHS = new Uint32Array(0)
export const NO_RECORD: RecordSpan = { first: 0, now: 0, last: 0 }

export const NO_REPORTS: readonly TestReport[] = []

export const EMPTY_STAGE: StageView = {
  pictures: [],
  charts: [],
  log: [],
  logCount: 0,
  said: null,
  network: null,
  shownVariables: [],
  shownLists: [],
}
