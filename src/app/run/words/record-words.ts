/** What is said of the record where a run was taken back to its beginning. */
import type { RecordSpan } from '../../../core/run/stage/snapshot'
import { say } from '../../../words'

/** '' anywhere else. `isWhole` where the record begins with the run. */
export function recordWords({ first, now, last }: RecordSpan, isWhole: boolean): string {
  if (now > first || last <= first) return ''
  if (isWhole && first === 0) return say('run-record-start')
  return say('run-record-begins', { count: last - first })
}
