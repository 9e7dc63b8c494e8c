/**
 * Which draft belongs to this tab. A tab writes only to a draft that it has claimed, and a claim ends with the
 * tab, so two tabs never write over one another. A tab that opens takes up the newest draft that somebody worked
 * on and nobody claims.
 */

import { isKnown } from '../offline/newer-draft'
import type { Draft, DraftShelf } from './draft-shelf'

export interface Claims {
  /** True once this tab owns the id. Waits for at most `patience` milliseconds for another to let go. */
  claim(id: string, patience: number): Promise<boolean>
  release(id: string): void
  /** Whether this tab holds it. */
  owns(id: string): boolean
}

/** A page that reloads may ask for its draft a moment before its former self has let go. */
const RELOAD = 800

export interface TakenDraft {
  /** Where this tab writes from now on. It is claimed. */
  readonly id: string
  /** What to go on with, or null to start afresh. */
  readonly draft: Draft | null
}

/**
 * `own` is the id that this tab wrote to before it was reloaded. Where the browser cannot tell tabs apart
 * (`claims` is null), the newest draft is taken up as a copy, under a new id.
 */
export async function takeDraft(
  shelf: DraftShelf,
  claims: Claims | null,
  own: string | null,
  newId: () => string,
): Promise<TakenDraft> {
  const drafts = await shelf.newestFirst()
  const mine = drafts.find(({ id }) => id === own)
  const worked = drafts.filter(({ touched }) => touched)
  if (claims === null) return { id: newId(), draft: mine ?? worked[0] ?? null }
  if (mine && (await claims.claim(mine.id, RELOAD))) return { id: mine.id, draft: await latest(shelf, mine) }
  for (const draft of worked) {
    if (await claims.claim(draft.id, 0)) return { id: draft.id, draft: await latest(shelf, draft) }
  }
  const id = newId()
  await claims.claim(id, 0)
  return { id, draft: null }
}

/** Throws away what nobody worked on and no tab shows any more, and leaves alone what a newer page may have kept. */
export async function clearUntouched(shelf: DraftShelf, claims: Claims | null): Promise<void> {
  if (claims === null) return
  for (const { id, text, touched } of await shelf.newestFirst()) {
    if (touched || !isKnown(text) || claims.owns(id) || !(await claims.claim(id, 0))) continue
    await shelf.remove(id)
    claims.release(id)
  }
}

/** Another tab may have written between the look at the shelf and the claim. */
async function latest(shelf: DraftShelf, draft: Draft): Promise<Draft> {
  return (await shelf.get(draft.id)) ?? draft
}

const LOCK = 'blockgrad draft '

/** Whether a lock is a claim: of any draft, or of this one. */
export const isDraftLock = (name: string, id?: string): boolean =>
  id === undefined ? name.startsWith(LOCK) : name === LOCK + id

/** Claims by Web Locks, which the browser ends with the tab, also when it crashes. Null without them. */
export function lockClaims(locks: LockManager | undefined): Claims | null {
  if (!locks) return null
  const held = new Map<string, () => void>()
  return {
    claim(id, patience) {
      if (held.has(id)) return Promise.resolve(true)
      return new Promise((answer) => {
        const options: LockOptions =
          patience > 0 ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true }
        locks
          .request(LOCK + id, options, (lock) => {
            answer(lock !== null)
            if (lock === null) return
            return new Promise<void>((release) => held.set(id, release))
          })
          .catch(() => answer(false))
      })
    },
    owns: (id) => held.has(id),
    release(id) {
      held.get(id)?.()
      held.delete(id)
    },
  }
}
