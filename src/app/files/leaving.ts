/** Closing the page: what is not kept yet is kept at the last moment, and where it cannot be, the browser asks. */
import type { Autosave } from '../drafts/autosave'

export function guardLeaving(autosave: Autosave): () => void {
  const keep = () => void autosave.flush()
  const keepWhenHidden = () => {
    if (document.visibilityState === 'hidden') keep()
  }
  const ask = (event: BeforeUnloadEvent) => {
    if (!autosave.wouldLose()) return
    keep()
    event.preventDefault()
  }
  addEventListener('pagehide', keep)
  addEventListener('beforeunload', ask)
  document.addEventListener('visibilitychange', keepWhenHidden)
  return () => {
    removeEventListener('pagehide', keep)
    removeEventListener('beforeunload', ask)
    document.removeEventListener('visibilitychange', keepWhenHidden)
  }
}
