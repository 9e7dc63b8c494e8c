/**
 * What a tab shows first: the example that its address asks for, else the work that was left on this device, else
 * the flagship example. Nothing runs by itself.
 */
import { askedFor, clearAddress } from '../examples/address'
import { examples } from '../examples/catalogue'
import { newId } from '../new-id'
import type { Workbench } from '../workbench'
import { clearUntouched, takeDraft } from './draft-claims'
import { ownDraftId } from './projects'

export async function openFirst(workbench: Workbench): Promise<void> {
  const { shelf, claims } = workbench
  await chooseFirst(workbench)
  // Nothing waits for the tidying, and where it fails there is only some litter left.
  if (shelf) await clearUntouched(shelf, claims).catch(() => {})
}

async function chooseFirst({ projects, notices, shelf, claims }: Workbench): Promise<void> {
  const asked = askedFor(location.hash)
  if (asked.kind !== 'nothing') clearAddress()
  if (asked.kind === 'example' && (await projects.openExample(asked.example))) return
  if (asked.kind === 'unknown') notices.show(asked.message, { tone: 'bad' })
  if (shelf) {
    const taken = await takeDraft(shelf, claims, ownDraftId(), newId).catch(() => null)
    if (taken?.draft && (await projects.openDraft(taken.draft, taken.id))) return
    if (taken) claims?.release(taken.id)
  }
  const [flagship] = examples
  if (!flagship || !(await projects.openExample(flagship))) projects.showEmpty()
}

/** A teacher's link pressed while the page is open already. */
export function followAddress({ projects, notices }: Workbench): () => void {
  const follow = () => {
    const asked = askedFor(location.hash)
    if (asked.kind === 'nothing') return
    clearAddress()
    if (asked.kind === 'example') void projects.openExample(asked.example)
    else notices.show(asked.message, { tone: 'bad' })
  }
  addEventListener('hashchange', follow)
  return () => removeEventListener('hashchange', follow)
}
