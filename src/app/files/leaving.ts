/**
 * Closing the page: what is not kept yet is kept at the last moment, and where it cannot be, the browser asks. And coming back
 * to it: what was kept may be gone.
 */
import type { Autosave } from '../drafts/autosave'

export function guardLeaving(autosave: Autosave): () => void {
  const keep = () => void autosave.flush()
  const hideOrShow = () => {
    if (document.visibilityState === 'hidden') keep()
    else void autosave.lookAgain()
  }
  const ask = (event: BeforeUnloadEvent) => {
    if (!autosave.wouldLose()) return
    keep()
    event.preventDefault()
  }
  addEventListener('pagehide', keep)
  addEventListener('beforeunload', ask)
  document.addEventListener('visibilitychange', hideOrShow)
  return () => {
    removeEventListener('pagehide', keep)
    removeEventListener('beforeunload', ask)
    document.removeEventListener('visibilitychange', hideOrShow)
  }
}
