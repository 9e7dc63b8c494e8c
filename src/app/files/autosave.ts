/**
 * Keeps the open project on this device after every change, and says so only once it is really there. What it
 * promises is what the page shows: nothing changed, keeping, kept, or not being kept at all.
 */

import { effect, signal } from '@preact/signals'
import type { Language } from '../../core/language/language'
import { writeProject } from '../../core/project/write'
import { sentence } from '../../words'
import type { ProjectStore } from '../project-store'
import type { DraftShelf } from './draft-shelf'

export type Keeping =
  /** There is nothing new to keep. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'kept' }
  /** The browser has no place for it, now or ever. */
  | { readonly kind: 'nowhere' }
  /** The project as it stands could not be read back; `message` says why. */
  | { readonly kind: 'refused'; readonly message: string }

/** Milliseconds without a change before the project is kept, so that a drag is one write and not a hundred. */
const WAIT = 250

interface AutosaveParts {
  readonly store: ProjectStore
  readonly language: Language
  /** Null where nothing can be stored. */
  readonly shelf: DraftShelf | null
}

/** Where a project is kept. */
export interface DraftPlace {
  readonly draftId: string
  /** Whether the draft already holds the project. */
  readonly kept: boolean
  readonly touched: boolean
  readonly example: { readonly name: string } | null
}

export type Autosave = ReturnType<typeof createAutosave>

export function createAutosave({ store, language, shelf }: AutosaveParts) {
  const keeping = signal<Keeping>(shelf ? { kind: 'unchanged' } : { kind: 'nowhere' })
  let draftId = ''
  let example: string | null = null
  let touchedBefore = false
  let openedAt = 0
  /** The revision that the draft holds, or that needs no draft because it was just opened. */
  let safe = store.revision.peek()
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()

  effect(() => {
    if (store.revision.value === safe || !shelf) return
    // From this moment on, "kept" would be a lie.
    if (keeping.peek().kind === 'kept') keeping.value = { kind: 'keeping' }
    clearTimeout(timer)
    timer = setTimeout(keep, WAIT)
  })

  /** One write at a time, so that an older one never lands on a newer one. */
  function keep(): Promise<void> {
    clearTimeout(timer)
    writing = writing.then(write)
    return writing
  }

  async function write(): Promise<void> {
    if (!shelf) return
    const revision = store.revision.peek()
    if (revision === safe) return
    const id = draftId
    keeping.value = { kind: 'keeping' }
    const written = writeProject(store.toProject(), language)
    if (!written.ok) {
      keeping.value = { kind: 'refused', message: sentence(written.message) }
      return
    }
    try {
      await shelf.put({
        id,
        name: store.name.peek(),
        when: Date.now(),
        text: written.text,
        unsaved: store.unsaved.peek(),
        touched: touchedBefore || revision > openedAt,
        example,
      })
      if (id !== draftId) return
      safe = Math.max(safe, revision)
      if (store.revision.peek() === safe) keeping.value = { kind: 'kept' }
    } catch (reason) {
      console.error(reason)
      keeping.value = { kind: 'nowhere' }
    }
  }

  return {
    keeping,
    /** Writes from now on to this draft, and at once where it does not hold the open project yet. */
    attach(place: DraftPlace): void {
      draftId = place.draftId
      example = place.example?.name ?? null
      touchedBefore = place.touched
      openedAt = store.revision.peek()
      safe = place.kept ? openedAt : openedAt - 1
      if (!shelf) return
      keeping.value = { kind: place.kept ? 'kept' : 'unchanged' }
      void keep()
    },
    /** Whether somebody worked on the open project since it came in. */
    touched: () => touchedBefore || store.revision.peek() > openedAt,
    /** Keeps what is not kept yet, now. */
    flush: keep,
    /** Whether closing the page now would lose something. */
    wouldLose: () =>
      shelf && keeping.peek().kind !== 'nowhere' ? store.revision.peek() !== safe : store.unsaved.peek(),
    draftId: () => draftId,
  }
}
