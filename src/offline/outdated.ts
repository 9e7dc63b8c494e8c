/** Which caches nobody needs any more. */
import { cacheOf, tabLockOf } from './names'

export interface Browser {
  readonly scope: string
  /** The version that new tabs get. */
  readonly version: string
  /** All caches that there are, of whatever page. */
  readonly caches: readonly string[]
  /** The names of the locks that are held: one for each tab that has said which version it is. */
  readonly locks: readonly string[]
  /** How many tabs show the page. */
  readonly tabs: number
}

/**
 * The caches of versions that no tab shows. A tab that is still loading has not said yet what it is, and may need any of
 * them: then there are none.
 */
export function outdatedCaches({ scope, version, caches, locks, tabs }: Browser): readonly string[] {
  const ofAnyVersion = { cache: around(cacheOf, scope), lock: around(tabLockOf, scope) }
  const shown = locks.map(ofAnyVersion.lock).filter((each) => each !== null)
  if (shown.length < tabs) return []
  return caches.filter((name) => {
    const kept = ofAnyVersion.cache(name)
    return kept !== null && kept !== version && !shown.includes(kept)
  })
}

/** Reads the version back out of a name, or gives null where the name is another's. */
function around(nameOf: (scope: string, version: string) => string, scope: string) {
  const [before = '', after = ''] = nameOf(scope, '\0').split('\0')
  return (name: string): string | null =>
    name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after)
      ? name.slice(before.length, name.length - after.length)
      : null
}
