/** A test report in a few words, for its card while that is folded. */
import type { TestReport } from '../../core/run/stage/report'
import { perCentRight, rightOfAll, say } from '../../words'

/** What the folded card tells. */
export function inShort(reports: readonly TestReport[]): string {
  const [report] = reports
  return report ? say('report-in-short', { right: rightOfAll(report), percent: perCentRight(report) }) : ''
}
