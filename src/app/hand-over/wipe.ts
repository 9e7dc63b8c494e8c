/** Deletes what this page keeps on the device. Another page of the same host keeps what is its own. */
import { deleteDB } from 'idb'
import { cachesLock, isCacheOf } from '../../offline/names'
import { SHELF } from '../drafts/draft-shelf'
import { within } from '../drafts/patience'
import { IMAGE_SHELF } from '../images/image-shelf'
import { LESSON_SHELF } from '../learn/own/lesson-shelf'
import { forget } from './afresh'

const DATABASES = [SHELF.name, IMAGE_SHELF, LESSON_SHELF]

/** Milliseconds after which a database that a sleeping tab holds open counts as not deleted. */
const PATIENCE = 5000

/** Work and habits. Gives whether all of it is gone. */
export async function wipeWork(): Promise<boolean> {
  const gone = await Promise.all(
    DATABASES.map((name) =>
      within(
        PATIENCE,
        deleteDB(name).then(() => true),
      ).catch(() => false),
    ),
  )
  forget(() => localStorage)
  forget(() => sessionStorage)
  return gone.every((each) => each === true)
}

/**
 * The page itself, as it is kept for times without the internet. Where the browser is just about to keep it, this waits for
 * the end of that.
 */
export async function wipePage(): Promise<void> {
  // Over plain http, as in a room of pupils, no browser keeps the page.
  if (!('caches' in globalThis)) return
  const scope = new URL('./', document.baseURI).href
  await navigator.serviceWorker?.getRegistration(scope).then((registration) => registration?.unregister())
  const deleteAll = async () => {
    for (const name of await caches.keys()) if (isCacheOf(scope, name)) await caches.delete(name)
  }
  await (navigator.locks ? navigator.locks.request(cachesLock(scope), deleteAll) : deleteAll())
}
