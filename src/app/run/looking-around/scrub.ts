/**
 * Moves a run to and fro in its record as a hand moves a slider. The hand is quicker than the worker, so one wish at a
 * time is on its way; when it is answered, the newest goes, and those in between are forgotten.
 */
import { computed, effect, signal } from '@preact/signals'
import type { PageSession } from '../session/page-session'

export type Scrub = ReturnType<typeof createScrub>

export function createScrub(session: Pick<PageSession, 'record' | 'resting' | 'goTo'>) {
  /** Where the hand is, while the run is not there yet. */
  const wanted = signal<number | null>(null)
  let sent: number | null = null

  function send(moment: number): void {
    sent = moment
    session.goTo(moment)
  }

  // Each snapshot brings a fresh record, so it is the answer to what was sent.
  effect(() => {
    void session.record.value
    if (sent === null) return
    const next = wanted.peek()
    const isDone = next === sent || next === null || !session.resting.peek()
    sent = null
    if (isDone) wanted.value = null
    else send(next)
  })

  return {
    /** Where the slider stands. */
    at: computed(() => wanted.value ?? session.record.value.now),
    to(moment: number): void {
      wanted.value = moment
      if (sent === null) send(moment)
    },
  }
}
