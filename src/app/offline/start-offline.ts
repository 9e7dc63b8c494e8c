/**
 * Makes the page work without the internet: it has the service worker keep all files, once somebody can use the page and
 * nothing else is going on, and says when a newer Blockgrad is there.
 */
import { effect, type ReadonlySignal } from '@preact/signals'
import type { WhichVersion } from '../../offline/protocol'
import { whenIdle } from '../../slices'
import { say } from '../../words'
import type { Autosave } from '../drafts/autosave'
import type { Notices } from '../status/notices'
import { watchForNewerShelf } from './newer-shelf'
import { holdVersion, ownVersion } from './own-version'

interface OfflineParts {
  /** Not null as soon as blocks can be seen. */
  readonly editor: ReadonlySignal<object | null>
  readonly projects: {
    /** Above zero as soon as there is something to work with. */
    readonly opened: ReadonlySignal<number>
  }
  readonly autosave: Pick<Autosave, 'flush' | 'keeping'>
  readonly notices: Pick<Notices, 'show'>
}

/** Between two looks for a newer version, in milliseconds. A tab may be open for weeks. */
const REST = 30 * 60_000

/** Keeps nothing where there are no service workers (plain http, some private windows), nor for developers. */
export function startOffline({ editor, projects, autosave, notices }: OfflineParts): void {
  watchForNewerShelf({ autosave, notices })
  const version = ownVersion()
  if (version === null) return
  holdVersion(version)
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator

  const compare = async () => {
    if (!serviceWorker.controller) return
    const newest = await versionOf(serviceWorker.controller)
    if (newest !== version) offerNewer({ autosave, notices })
  }
  serviceWorker.addEventListener('controllerchange', compare)

  const stop = effect(() => {
    if (projects.opened.value === 0 || editor.value === null) return
    queueMicrotask(() => stop())
    atEase(async () => {
      void compare()
      // The worker's own file comes fresh from the host each time, whatever the host says of keeping files.
      const registration = await serviceWorker
        .register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' })
        .catch(() => null)
      if (registration) lookNowAndThen(registration)
    })
  })
}

/** It takes nobody's work away: what is not kept yet is kept first, and where it can't be, the browser asks. */
function offerNewer({ autosave, notices }: Pick<OfflineParts, 'autosave' | 'notices'>): void {
  const run = async () => {
    await autosave.flush()
    location.reload()
  }
  notices.show(say('offline-newer-is-here'), { action: { words: say('offline-use-newer'), run } })
}

function versionOf(worker: ServiceWorker): Promise<string> {
  const { port1, port2 } = new MessageChannel()
  worker.postMessage({ kind: 'which-version' } satisfies WhichVersion, [port2])
  return new Promise((answer) => {
    port1.onmessage = ({ data }: MessageEvent<string>) => {
      port1.close()
      answer(data)
    }
  })
}

/** The browser looks by itself when a page is loaded; this is for tabs that stay open. */
function lookNowAndThen(registration: ServiceWorkerRegistration): void {
  let last = performance.now()
  document.addEventListener('visibilitychange', () => {
    const isDue = performance.now() - last > REST
    if (document.visibilityState !== 'visible' || !isDue || !navigator.onLine) return
    last = performance.now()
    // The host may be away just now; the next look is soon enough.
    registration.update().catch(() => {})
  })
}

function atEase(work: () => void): void {
  const idly = () => whenIdle(work, REST)
  if (document.readyState === 'complete') idly()
  else addEventListener('load', idly, { once: true })
}
