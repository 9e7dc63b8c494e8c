/**
 * The page's end of the worker. Requests go in, events come out, and a worker that does not answer to Stop is
 * replaced by a fresh one, with the project loaded again.
 */
import { message } from '../core/message'
import { BUILT_IN_IMAGES } from './built-in-images'
import type { RunEvent, RunRequest } from './protocol'

/**
 * Milliseconds. The worker looks for Stop every few milliseconds, so this is for mistakes of ours only; ending a
 * slow tablet's worker too early would throw away the numbers of the run for nothing.
 */
const PATIENCE = 600

export interface RunClient {
  send(request: RunRequest): void
  /** Gives a function that ends the listening. */
  listen(listener: (event: RunEvent) => void): () => void
}

export function createRunClient(): RunClient {
  const listeners = new Set<(event: RunEvent) => void>()
  /** What a fresh worker must be told so that it stands where the old one stood. */
  const settings = new Map<RunRequest['kind'], RunRequest>()
  let watchdog: ReturnType<typeof setTimeout> | null = null
  let worker = open()

  function open(): Worker {
    const fresh = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    fresh.postMessage({ kind: 'images', addresses: BUILT_IN_IMAGES } satisfies RunRequest)
    fresh.onmessage = ({ data: event }: MessageEvent<RunEvent>) => {
      if (event.kind === 'snapshot') {
        if (event.snapshot.status !== 'running') stopWaiting()
        // The worker waits for this before it draws up the next one: a busy page gets fewer, never a queue.
        requestAnimationFrame(() => fresh.postMessage({ kind: 'seen' } satisfies RunRequest))
      }
      tell(event)
    }
    fresh.onerror = (reason) => {
      console.error(reason.message)
      tell({ kind: 'trouble', message: message('worker-not-started') })
    }
    return fresh
  }

  function tell(event: RunEvent): void {
    for (const listener of listeners) listener(event)
  }

  function stopWaiting(): void {
    if (watchdog !== null) clearTimeout(watchdog)
    watchdog = null
  }

  function replace(): void {
    watchdog = null
    worker.terminate()
    worker = open()
    for (const request of settings.values()) worker.postMessage(request)
    tell({ kind: 'trouble', message: message('worker-replaced') })
  }

  return {
    send(request) {
      if (['load', 'ownImages', 'mode', 'pace', 'watch', 'breakpoints'].includes(request.kind))
        settings.set(request.kind, request)
      if (request.kind === 'draw') settings.set('draw', { ...request, starts: false, project: null })
      if (request.kind === 'stop' && watchdog === null) watchdog = setTimeout(replace, PATIENCE)
      worker.postMessage(request)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
