/**
 * What somebody sees when leaving the page stands there again the next time, before anything is loaded: for this tab's
 * reload in sessionStorage, and for a new visit in localStorage where there is work to come back to. See first.js.
 */
import { effect } from '@preact/signals'
import type { Workbench } from '../workbench'

const KEY = 'blockgrad.view'

/** In place of a view that is not known, so that the flagship does not stand there by mistake. */
const UNKNOWN = 'unknown'

/** Takes the view when the page is left. Gives a function that ends that. */
export function keepView({ editor, autosave, store }: Workbench): () => void {
  const keep = () => {
    if (autosave.ended()) return
    const view = editor.peek()?.picture() ?? UNKNOWN
    put(() => sessionStorage, view)
    if (autosave.touched()) put(() => localStorage, view)
  }
  // From the first change on there is something to come back to, also where the browser ends without a word.
  const end = effect(() => {
    void store.revision.value
    if (autosave.touched()) put(() => localStorage, UNKNOWN)
  })
  addEventListener('pagehide', keep)
  return () => {
    end()
    removeEventListener('pagehide', keep)
  }
}

function put(storage: () => Storage, view: unknown): void {
  try {
    storage().setItem(KEY, JSON.stringify(view))
  } catch {
    // Storage is full or forbidden: the next visit begins with the flagship's picture, and shows the right blocks a moment later.
  }
}
