/**
 * When one tab hands the device over, all others begin afresh, too. They are told by a key in localStorage, whose change each
 * tab but the one that made it hears of.
 */
import type { Autosave } from '../drafts/autosave'
import type { Claims } from '../drafts/draft-claims'

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

/** In every tab, from its start. It lets go when the key comes, and begins afresh when it goes: all is deleted then. */
export function listenForHandOver({ autosave, claims }: { autosave: Autosave; claims: Claims | null }): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== HAND_OVER_KEY) return
    forget(() => sessionStorage)
    if (newValue === null) return afresh()
    autosave.end()
    claims?.release(autosave.draftId())
  })
}
