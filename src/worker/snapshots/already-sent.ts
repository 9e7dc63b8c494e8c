/** What the page knows already of what a run shows, so that a snapshot brings only what is new. */
import type { Machine } from '../../core/run/machine/machine'
import type { RunStatus } from '../../core/run/stage/snapshot'

/** Milliseconds between two test reports while one fills: each has a gallery, and is sorted anew. */
const BETWEEN_REPORTS = 200

export class AlreadySent {
  private stage = -1
  private answers = -1
  private lastReports = Number.NEGATIVE_INFINITY

  /** What was sent belongs to another moment. */
  forget(): void {
    this.stage = -1
    this.answers = -1
  }

  /** What the next snapshot has to bring; from then on it counts as sent. `now` is in milliseconds. */
  next({ stage }: Machine, status: RunStatus, now: number): { withStage: boolean; withReports: boolean } {
    const withStage = stage.version !== this.stage
    const isDue = status !== 'running' || now - this.lastReports >= BETWEEN_REPORTS
    const withReports = isDue && stage.answers.version !== this.answers
    this.stage = stage.version
    if (withReports) {
      this.answers = stage.answers.version
      this.lastReports = now
    }
    return { withStage, withReports }
  }
}
