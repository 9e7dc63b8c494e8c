/** Runs the lab's network in turbo, in a worker of its own: the open project and its run stay as they are. */
import { effect } from '@preact/signals'
import type { Lesson } from '../../../lessons'
import { createRunClient, openWorker } from '../../../worker/client'
import { createPageSession, type PageSession } from '../../run/session/page-session'
import type { LabResult } from './lab'
import { switchedTo } from './lab-cases'

export interface LabRun {
  /** What a run shows while it goes on. */
  readonly session: PageSession
  run(number: number, seed: number): Promise<LabResult | null>
  end(): void
}

const ACCURACY = 'accuracy'

export function createLabRun(lesson: Lesson): LabRun {
  let worker: Worker | null = null
  const client = createRunClient(() => {
    worker = openWorker()
    return worker
  })
  const session = createPageSession(client)
  session.setMode('turbo')
  const accuracyId = lesson.start.variables.find(({ name }) => name === ACCURACY)?.id ?? ''

  const resultNow = (): LabResult | null => {
    const accuracy = session.variables.peek()[session.variablePlaces.peek().get(accuracyId) ?? -1]
    const weights = session.network.peek()?.w1.values
    if (session.status.peek() !== 'finished' || accuracy === undefined || !weights) return null
    return { accuracy, weights, curve: session.stage.peek().charts }
  }

  return {
    session,
    run(number, seed) {
      session.start(switchedTo(lesson, number, seed), false)
      return new Promise((done) => {
        const unfollow = effect(() => {
          // A worker that does not come, or is replaced, leaves the run idle.
          if (session.active.value) return
          done(resultNow())
          queueMicrotask(() => unfollow())
        })
      })
    },
    end: () => worker?.terminate(),
  }
}
