/** Makes the page's processor slower, and finds out by measuring whose. */
import type { CDPSession, Page } from '@playwright/test'

export interface Throttling {
  readonly rate: number
  /** How many times longer the same work took than without throttling. */
  readonly page: number
  readonly worker: number
  /** What Chromium answered when it was asked to throttle the worker as well. */
  readonly workerAnswer: string
}

const LOOKS = 5
const REQUEST = 1

/** The page's own debugging session: throttling lasts as long as it does. */
export const debuggingSession = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page)

export const throttle = (session: CDPSession, rate: number) =>
  session.send('Emulation.setCPUThrottlingRate', { rate })

/** Throttles page and worker, and says what became of it. The page stays throttled. */
export async function throttleAndMeasure(page: Page, session: CDPSession, rate: number): Promise<Throttling> {
  const worker = page.workers()[0]
  if (!worker) throw new Error('The page has no worker.')
  const before = {
    page: await quickest(() => page.evaluate(busy)),
    worker: await quickest(() => worker.evaluate(busy)),
  }
  await throttle(session, rate)
  const workerAnswer = await throttleWorker(session, rate)
  return {
    rate,
    page: (await quickest(() => page.evaluate(busy))) / before.page,
    worker: (await quickest(() => worker.evaluate(busy))) / before.worker,
    workerAnswer,
  }
}

async function quickest(look: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < LOOKS; i++) least = Math.min(least, await look())
  return least
}

/** Runs in the page and in the worker: milliseconds of some work. */
function busy(): number {
  const begun = performance.now()
  let x = 0
  for (let i = 0; i < 3e7; i++) x = Math.imul(x + i, 31)
  return performance.now() - begun + (x === 0.5 ? 1 : 0)
}

async function throttleWorker(session: CDPSession, rate: number): Promise<string> {
  const attached = new Promise<string>((resolve) =>
    session.once('Target.attachedToTarget', ({ sessionId }) => resolve(sessionId)),
  )
  const answered = new Promise<{ error?: { message: string } }>((resolve) =>
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message)
      if (answer.id === REQUEST) resolve(answer)
    }),
  )
  const auto = { waitForDebuggerOnStart: false, flatten: false }
  await session.send('Target.setAutoAttach', { autoAttach: true, ...auto })
  const request = { id: REQUEST, method: 'Emulation.setCPUThrottlingRate', params: { rate } }
  await session.send('Target.sendMessageToTarget', {
    sessionId: await attached,
    message: JSON.stringify(request),
  })
  const answer = await answered
  await session.send('Target.setAutoAttach', { autoAttach: false, ...auto })
  return answer.error?.message ?? 'yes'
}
