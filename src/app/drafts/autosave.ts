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

/** No revision: nothing is kept anywhere. */
const NOWHERE = -1

interface AutosaveParts {
  readonly store: ProjectStore
  readonly language: Language
  readonly shelf: DraftShelf
  /** Resolves when the first seconds of the page are over: they belong to its blocks. */
  readonly settled: Promise<void>
  /** Asks the browser not to throw away what is kept when the disk gets full. Called once there is work. */
  readonly askToLast: () => void
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

export function createAutosave({ store, language, shelf, settled, askToLast }: AutosaveParts) {
  const keeping = signal<Keeping>({ kind: 'unchanged' })
  let draftId = ''
  let example: string | null = null
  let touchedBefore = false
  let openedAt = 0
  /** The revision that the draft holds, or that needs no draft because it was just opened. */
  let safe = store.revision.peek()
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  let ended = false
  let asked = false

  shelf.whenLost(() => void keepAgain())
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
    if (revision === safe || ended) return
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
    if (ended) return
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
      if (touched() && !asked) askToLast()
      asked ||= touched()
      safe = Math.max(safe, revision)
      if (store.revision.peek() === safe) keeping.value = { kind: 'kept' }
    } catch (reason) {
      console.error(reason)
      keeping.value = { kind: 'nowhere' }
    } finally {
      clearTimeout(giveUp)
    }
  }

  /** What was kept is not there any more. */
  async function keepAgain(): Promise<void> {
    if (keeping.peek().kind !== 'kept') return
    keeping.value = { kind: 'keeping' }
    safe = NOWHERE
    await keep()
  }

  /** Whether somebody worked on the open project since it came in. */
  const touched = () => touchedBefore || store.revision.peek() > openedAt

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
    touched,
    /** Back on the page: whoever was elsewhere may have cleared the storage, and nobody tells a page of that. */
    async lookAgain(): Promise<void> {
      if (keeping.peek().kind !== 'kept') return
      const id = draftId
      const there = await within(PATIENCE, shelf.get(id)).catch(() => undefined)
      if (there === null && id === draftId) await keepAgain()
    },
    /** From now on nothing is written, and there is nothing to lose: what is kept here is about to be deleted. */
    end(): void {
      ended = true
      clearTimeout(timer)
      keeping.value = { kind: 'nowhere' }
    },
    ended: () => ended,
    /** Keeps what is not kept yet, now. Comes back when it is kept, or when that does not seem to happen. */
    async flush(): Promise<void> {
      await within(keeping.peek().kind === 'nowhere' ? 0 : PATIENCE, keep())
    },
    /** Whether closing the page now would lose something. */
    wouldLose: () =>
      !ended && (keeping.peek().kind !== 'nowhere' ? store.revision.peek() !== safe : store.unsaved.peek()),
    draftId: () => draftId,
  }
}
