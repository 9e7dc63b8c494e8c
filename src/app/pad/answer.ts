/**
 * What the program says to a drawing, to be shown beside it: the lines that came into the log since it was handed over.
 * While a program does other things as well, nobody can tell its lines apart, and there is the log for them.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Words } from '../../core/language/op'
import type { PageSession } from '../run/session/page-session'

const MOST = 3

export interface PadAnswer {
  readonly lines: ReadonlySignal<readonly Words[]>
  /** A drawing is handed over. Until something is said to it, the last answer stays. */
  asked(): void
  /** There is nothing on the pad, so nothing was said. */
  forget(): void
}

export function createPadAnswer(
  session: Pick<PageSession, 'stage' | 'status' | 'resting' | 'record'>,
): PadAnswer {
  const lines = signal<readonly Words[]>([])
  /** The number of the last line before the drawing; null where none was handed over in this run. */
  let before: number | null = null
  let recorded = 0
  effect(() => {
    const { log, logCount } = session.stage.value
    const { last } = session.record.value
    // A new run has a record of its own, and other weights: it has said nothing yet.
    if (session.status.value === 'idle' || last < recorded) {
      before = null
      lines.value = []
    }
    recorded = last
    if (before === null || logCount <= before || !session.resting.value) return
    const since = before
    lines.value = log
      .filter(({ number }) => number > since)
      .slice(-MOST)
      .map(({ words }) => words)
  })
  return {
    lines,
    asked(): void {
      before = session.stage.peek().logCount
    },
    forget(): void {
      before = null
      lines.value = []
    },
  }
}
