/** What is said of the record where a run was taken back to its beginning. */
import type { RecordSpan } from '../../core/run/stage/snapshot'
import { grouped } from '../../panels/common/numbers'

/** '' anywhere else. `isWhole` where the record begins with the run. */
export function recordWords({ first, now, last }: RecordSpan, isWhole: boolean): string {
  if (now > first || last <= first) return ''
  if (isWhole && first === 0) return 'This is the start of the run.'
  const back = last - first
  return `The record begins here: ${grouped(String(back))} ${back === 1 ? 'block' : 'blocks'} back.`
}
