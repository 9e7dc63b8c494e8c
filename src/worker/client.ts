/**
 * The page's end of the worker. Requests go in, events come out. A worker that does not answer to Stop is replaced by a
 * fresh one, with the project loaded again; one that never came can be asked for again. Until it is there, what it is to
 * be told is held here.
 */
import { message } from '../core/message'
import { BUILT_IN_IMAGES } from './built-in-images'
import type { RunEvent, RunRequest } from './protocol'

/**
 * Milliseconds. The worker looks for Stop every few milliseconds, so this is for mistakes of ours only; ending a
 * slow tablet's worker too early would throw away the numbers of the run for nothing.
 */
const PATIENCE = 600

/** The same while gradients are checked: of a large network, a slice of that work may take a second. */
const PATIENCE_WITH_CHECK = 5_000

/** Milliseconds after which a worker that has not come is said to take long. It is taken all the same when it comes. */
const COMES_LATE = 10_000

/** How the worker stands: on its way, long on its way, there, or one that does not come. */
export type Standing = 'coming' | 'late' | 'here' | 'gone'

export type ClientEvent =
  | Exclude<RunEvent, { kind: 'here' }>
  | { readonly kind: 'standing'; readonly standing: Standing }

export interface RunClient {
  send(request: RunRequest): void
  /** Gives a function that ends the listening. How the worker stands is told at once. */
  listen(listener: (event: ClientEvent) => void): () => void
  /** In place of a worker that has not come, asks for another one. */
  startAgain(): void
}

/** What a fresh worker must be told so that it stands where the old one stood. */
const SETTINGS: ReadonlySet<RunRequest['kind']> = new Set([
  'load',
  'ownImages',
  'mode',
  'pace',
  'watch',
  'breakpoints',
  'follow',
  'draw',
])

/** Somebody wants something to run. */
const RUNS: ReadonlySet<RunRequest['kind']> = new Set(['start', 'runAlone'])

export const openWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

/** `open` is for tests; it may throw, as a browser does that refuses workers. */
export function createRunClient(open: () => Worker = openWorker): RunClient {
  const listeners = new Set<(event: ClientEvent) => void>()
  const settings = new Map<RunRequest['kind'], RunRequest>()
  /** For the worker that has not come yet. */
  let held: readonly RunRequest[] = []
  let standing: Standing = 'coming'
  /** The number of the check under way. */
  let checking: number | null = null
  /** Whether it is being found out how a program trains, which is a check as well. */
  let isPreparing = false
  let watchdog: ReturnType<typeof setTimeout> | undefined
  let lateness: ReturnType<typeof setTimeout> | undefined
  let worker: Worker | null = null
  begin()

  function begin(): void {
    worker?.terminate()
    checking = null
    isPreparing = false
    stand('coming')
    lateness = setTimeout(() => stand('late'), COMES_LATE)
    try {
      worker = open()
      listenTo(worker)
    } catch (reason) {
      console.error(reason)
      worker = null
      giveUp()
    }
  }

  function listenTo(fresh: Worker): void {
    fresh.onmessage = ({ data: event }: MessageEvent<RunEvent>) => {
      if (event.kind === 'here') return welcome(fresh)
      if (event.kind === 'snapshot') {
        if (event.snapshot.status !== 'running') stopWaiting()
        // The worker waits for this before it draws up the next one: a busy page gets fewer, never a queue.
        requestAnimationFrame(() => fresh.postMessage({ kind: 'seen' } satisfies RunRequest))
      }
      if (event.kind === 'checked' && event.number === checking) checking = null
      if (event.kind === 'following') isPreparing = event.following.kind === 'preparing'
      tell(event)
    }
    fresh.onerror = (reason) => {
      console.error(reason.message)
      if (standing === 'here') tell({ kind: 'trouble', message: message('worker-mistake') })
      else giveUp()
    }
  }

  function welcome(fresh: Worker): void {
    fresh.postMessage({ kind: 'images', addresses: BUILT_IN_IMAGES } satisfies RunRequest)
    for (const request of held) fresh.postMessage(request)
    held = []
    stand('here')
  }

  /** It could not be fetched, is no program, or the browser refuses it. */
  function giveUp(): void {
    held = held.filter(({ kind }) => !RUNS.has(kind))
    stand('gone')
  }

  function stand(next: Standing): void {
    clearTimeout(lateness)
    standing = next
    tell({ kind: 'standing', standing })
  }

  function tell(event: ClientEvent): void {
    for (const listener of listeners) listener(event)
  }

  function stopWaiting(): void {
    clearTimeout(watchdog)
    watchdog = undefined
  }

  function replace(): void {
    watchdog = undefined
    held = [...settings.values()]
    begin()
    tell({ kind: 'trouble', message: message('worker-replaced') })
  }

  function hold(request: RunRequest): void {
    const { kind } = request
    const isOver = (earlier: RunRequest) =>
      (kind === 'load' && !SETTINGS.has(earlier.kind)) ||
      (kind === 'stop' && RUNS.has(earlier.kind)) ||
      kind === earlier.kind
    held = [...held.filter((earlier) => !isOver(earlier)), request]
    if (standing === 'gone' && RUNS.has(kind)) begin()
  }

  return {
    send(request) {
      if (request.kind === 'draw') settings.set('draw', { ...request, starts: false, project: null })
      else if (SETTINGS.has(request.kind)) settings.set(request.kind, request)
      if (standing !== 'here') return hold(request)
      if (request.kind === 'checkGradients') checking = request.number
      if (request.kind === 'follow' && !request.on) isPreparing = false
      if (request.kind === 'stop')
        watchdog ??= setTimeout(replace, checking === null && !isPreparing ? PATIENCE : PATIENCE_WITH_CHECK)
      worker?.postMessage(request)
    },
    listen(listener) {
      listeners.add(listener)
      listener({ kind: 'standing', standing })
      return () => listeners.delete(listener)
    },
    startAgain() {
      if (standing !== 'here') begin()
    },
  }
}
