/**
 * The service worker: keeps all files of one build, quietly, and answers with them whether there is a network or not.
 *
 * A new build takes over at once, but only for tabs that are opened or loaded anew: a tab that shows an older one goes on
 * with that one's files until it is loaded again.
 */
import { PrecacheController } from 'workbox-precaching'
import { cacheOf, cachesLock, isLasting, isPage } from './names'
import { outdatedCaches } from './outdated'
import type { Build, WhichVersion } from './protocol'

declare const self: ServiceWorkerGlobalScope & { readonly blockgradBuild: Build }

const { version, files } = self.blockgradBuild
const scope = self.registration.scope
const cacheName = cacheOf(scope, version)

/** Files that are fetched at a time: a controller fetches its list one by one, which takes a server far away a minute. */
const AT_A_TIME = 4

const precache = controllerOf(files)
const parts = Array.from({ length: AT_A_TIME }, (_, part) =>
  controllerOf(files.filter((_, i) => i % AT_A_TIME === part)),
)
const pageKey = precache.getCacheKeyForURL(new URL('index.html', scope).href)

self.addEventListener('install', (event) => {
  event.waitUntil(
    alone(async () => {
      await takeFromOlder()
      await installAll(event)
      await self.skipWaiting()
    }),
  )
})

// The tab of the very first visit has what it needs from here on, too.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const { kind } = event.data as WhichVersion
  if (kind !== 'which-version') return
  event.ports[0]?.postMessage(version)
  event.waitUntil(alone(clearAway))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  if (request.mode === 'navigate') {
    if (isPage(scope, request.url) && pageKey) event.respondWith(keptHere(pageKey, request))
  } else if (isLasting(scope, request.url)) {
    event.respondWith(keptAnywhere(request))
  } else {
    const key = precache.getCacheKeyForURL(request.url)
    if (key) event.respondWith(keptHere(key, request))
  }
})

function controllerOf(list: Build['files']): PrecacheController {
  const controller = new PrecacheController({ cacheName })
  controller.addToCacheList(list.map((file) => ({ ...file })))
  return controller
}

/** Where one part fails, the others come to their end all the same: nothing is written any more once this has failed. */
async function installAll(event: ExtendableEvent): Promise<void> {
  const ends = await Promise.allSettled(parts.map((part) => part.install(event)))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** This build's copy. Where the browser has thrown it away, the network is asked. */
async function keptHere(key: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(key, { ignoreVary: true })) ?? fetch(request)
}

/** A tab of an older build finds its files here, too. */
async function keptAnywhere(request: Request): Promise<Response> {
  return (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request)
}

/** What did not change since an older build need not be fetched again. */
async function takeFromOlder(): Promise<void> {
  const cache = await caches.open(cacheName)
  for (const { url } of files) {
    const { href } = new URL(url, scope)
    if (!isLasting(scope, href) || (await cache.match(href))) continue
    const known = await caches.match(href, { ignoreVary: true })
    if (known) await cache.put(href, known)
  }
}

async function clearAway(): Promise<void> {
  const { locks } = navigator
  // Without them nobody knows what a tab shows; and the next build may be about to fill its cache.
  if (!locks || self.registration.installing || self.registration.waiting) return
  const { held = [] } = await locks.query()
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const outdated = outdatedCaches({
    scope,
    version,
    caches: await caches.keys(),
    locks: held.map(({ name = '' }) => name),
    tabs: windows.filter(({ url }) => isPage(scope, url)).length,
  })
  for (const name of outdated) await caches.delete(name)
}

/** Filling a cache and clearing caches away never go on at the same time. */
async function alone(work: () => Promise<void>): Promise<void> {
  await (navigator.locks ? navigator.locks.request(cachesLock(scope), work) : work())
}
