/**
 * When one tab hands the device over, all others begin afresh, too. They are told by a key in localStorage, whose change each
 * tab but the one that made it hears of.
 */
import type { Autosave } from '../drafts/autosave'

export const HAND_OVER_KEY = 'blockgrad.hand-over'

/** All keys in localStorage and sessionStorage begin so. */
const OURS = 'blockgrad.'

/** Where storage is forbidden, even asking for it throws, and there is nothing to forget. */
export function forget(storage: () => Storage): void {
  try {
    for (const key of Object.keys(storage())) if (key.startsWith(OURS)) storage().removeItem(key)
  } catch {}
}

/** The page as in a first visit. */
export const afresh = (): void => location.replace(new URL('./', document.baseURI))

/** In every tab, from its start. */
export function listenForHandOver(autosave: Autosave): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== HAND_OVER_KEY || newValue === null) return
    autosave.end()
    forget(() => sessionStorage)
    afresh()
  })
}
