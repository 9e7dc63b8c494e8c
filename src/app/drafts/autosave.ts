/**
 * Keeps the open project on this device after every change, and says so only once it is really there. What it
 * promises is what the page shows: nothing changed, keeping, kept, or not being kept at all.
 */

import { effect, signal } from '@preact/signals'
import type { Language } from '../../core/language/language'
import { whenIdle } from '../../slices'
import { sentence } from '../../words'
import { textOfProject } from '../large-projects'
import type { ProjectStore } from '../project-store'
import type { DraftShelf } from './draft-shelf'
import { within } from './patience'

export type Keeping =
  /** There is nothing new to keep. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'kept' }
  /** The browser has no place for it, or has not answered yet. */
  | { readonly kind: 'nowhere' }
  /** The project as it stands could not be read back; `message` says why. */
  | { readonly kind: 'refused'; readonly message: string }

/** Milliseconds after a change in which more may come before the project is kept. */
const WAIT = 250

/** Milliseconds that a project that was only opened waits for the page to settle, and then for a moment of leisure. */
const AT_EASE = 3000

/** Milliseconds after which storage that has not answered counts as none, until it answers. */
const PATIENCE = 4000

interface AutosaveParts {
  readonly store: ProjectStore
  readonly language: Language
  readonly shelf: DraftShelf
  /** Resolves when the first seconds of the page are over: they belong to its blocks. */
  readonly settled: Promise<void>
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

export function createAutosave({ store, language, shelf, settled }: AutosaveParts) {
  const keeping = signal<Keeping>({ kind: 'unchanged' })
  let draftId = ''
  let example: string | null = null
  let touchedBefore = false
  let openedAt = 0
  /** The revision that the draft holds, or that needs no draft because it was just opened. */
  let safe = store.revision.peek()
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()

  shelf.opened.catch((reason) => {
    console.error(reason)
    keeping.value = { kind: 'nowhere' }
  })

  effect(() => {
    if (store.revision.value === safe) return
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
    const revision = store.revision.peek()
    if (revision === safe) return
    const id = draftId
    // Where nothing could be kept before, only success says otherwise.
    if (keeping.peek().kind !== 'nowhere') keeping.value = { kind: 'keeping' }
    // What may be another by the time that a large project is written.
    const about = {
      id,
      name: store.name.peek(),
      when: Date.now(),
      unsaved: store.unsaved.peek(),
      touched: touchedBefore || revision > openedAt,
      example,
    }
    const written = await textOfProject(store.toProject(), language)
    if (!written.ok) {
      if (id === draftId) keeping.value = { kind: 'refused', message: sentence(written.message) }
      return
    }
    const giveUp = setTimeout(() => {
      if (id === draftId) keeping.value = { kind: 'nowhere' }
    }, PATIENCE)
    try {
      await shelf.put({ ...about, text: written.text })
      if (id !== draftId) return
      safe = Math.max(safe, revision)
      if (store.revision.peek() === safe) keeping.value = { kind: 'kept' }
    } catch (reason) {
      console.error(reason)
      keeping.value = { kind: 'nowhere' }
    } finally {
      clearTimeout(giveUp)
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
      if (keeping.peek().kind !== 'nowhere') keeping.value = { kind: place.kept ? 'kept' : 'unchanged' }
      // It can still be had from where it came.
      void within(AT_EASE, settled).then(() => whenIdle(keep, AT_EASE))
    },
    /** Whether somebody worked on the open project since it came in. */
    touched: () => touchedBefore || store.revision.peek() > openedAt,
    /** Keeps what is not kept yet, now. Comes back when it is kept, or when that does not seem to happen. */
    async flush(): Promise<void> {
      await within(keeping.peek().kind === 'nowhere' ? 0 : PATIENCE, keep())
    },
    /** Whether closing the page now would lose something. */
    wouldLose: () =>
      keeping.peek().kind !== 'nowhere' ? store.revision.peek() !== safe : store.unsaved.peek(),
    draftId: () => draftId,
  }
}
