/**
 * What the versions of a page share a browser by: each build keeps its files in a cache of its own, and each open tab
 * holds a lock that says which build it is. Both bear the page's place, as one host may serve Blockgrad at several.
 */

/** `scope` is the address of the page's folder. */
export const cacheOf = (scope: string, version: string): string => `blockgrad ${version} of ${scope}`

/** Whether a cache is one of this page's, of whatever version. */
export const isCacheOf = (scope: string, name: string): boolean =>
  name.startsWith('blockgrad ') && name.endsWith(` of ${scope}`)

export const tabLockOf = (scope: string, version: string): string => `blockgrad tab ${version} of ${scope}`

/** While somebody fills a cache, nobody clears caches away. */
export const cachesLock = (scope: string): string => `blockgrad caches of ${scope}`

/** Where files stand whose addresses never mean anything else: their names or folders bear a hash or a version. */
const LASTING = ['assets/', 'blockly/']

/** Whether what is at an address stays the same for ever, so that any version's copy will do. */
export function isLasting(scope: string, address: string): boolean {
  return LASTING.some((folder) => address.startsWith(scope + folder))
}

/** Whether an address is the page itself, whatever it asks for behind its name. */
export function isPage(scope: string, address: string): boolean {
  const path = address.split(/[?#]/, 1)[0]
  return path === scope || path === `${scope}index.html`
}
