/**
 * What a tab shows first: the example or the project that its address has, else the work that was left on this device, else
 * the flagship example. Nothing runs by itself.
 */
import { say } from '../../words'
import { clearUntouched, type TakenDraft, takeDraft } from '../drafts/draft-claims'
import { within } from '../drafts/patience'
import { askedFor, clearAddress } from '../examples/address'
import { examples } from '../examples/catalogue'
import { newId } from '../new-id'
import { packedIn } from '../share/link-address'
import type { Workbench } from '../workbench'
import { ownDraftId } from './projects'

export async function openFirst(workbench: Workbench): Promise<void> {
  const { shelf, claims } = workbench
  await chooseFirst(workbench)
  // Nothing waits for the tidying, and where it fails there is only some litter left.
  await clearUntouched(shelf, claims).catch(() => {})
}

/** Milliseconds after which a tab begins without what was left on this device, where storage has not answered. */
const PATIENCE = 2500

async function chooseFirst(workbench: Workbench): Promise<void> {
  const { projects, notices, shelf, claims } = workbench
  const asked = askedFor(location.hash)
  const packed = packedIn(location.hash)
  if (asked.kind !== 'nothing' || packed !== null) clearAddress()
  if (packed !== null && (await follow(packed, workbench))) return
  if (asked.kind === 'example' && (await projects.openExample(asked.example))) return
  if (asked.kind === 'unknown') notices.show(asked.message, { tone: 'bad' })
  const taking = takeDraft(shelf, claims, ownDraftId(), newId).catch(() => null)
  const hasAnswered = await within(
    PATIENCE,
    shelf.opened.then(() => true),
  ).catch(() => true)
  const taken = hasAnswered ? await taking : undefined
  // Somebody was quicker and opened something.
  if (projects.opened.peek() > 0) return void (taken && claims?.release(taken.id))
  if (taken?.draft && (await projects.openDraft(taken.draft, taken.id))) return
  if (taken) claims?.release(taken.id)
  const [flagship] = examples
  if (!flagship || !(await projects.openExample(flagship))) await projects.showEmpty()
  if (taken === undefined) void taking.then((late) => late && offer(late, workbench))
}

/** What came too late to be shown first stays one press away. */
function offer({ draft, id }: TakenDraft, { projects, notices, claims }: Workbench): void {
  claims?.release(id)
  if (!draft?.touched) return
  notices.show(say('files-found-late', { project: draft.name }), {
    action: { words: say('files-open-it'), run: () => void projects.openDraft(draft) },
  })
}

/** Gives whether the project in a link is open now. */
async function follow(packed: string, workbench: Workbench): Promise<boolean> {
  const part = await workbench.later.fetch('share', () => import('../share/open-link'))
  return (await part?.openLink(packed, workbench)) ?? false
}

/** A teacher's link pressed while the page is open already. */
export function followAddress(workbench: Workbench): () => void {
  const { projects, notices } = workbench
  const followNow = () => {
    const packed = packedIn(location.hash)
    const asked = askedFor(location.hash)
    if (packed !== null) {
      clearAddress()
      void follow(packed, workbench)
      return
    }
    if (asked.kind === 'nothing') return
    clearAddress()
    if (asked.kind === 'example') void projects.openExample(asked.example)
    else notices.show(asked.message, { tone: 'bad' })
  }
  addEventListener('hashchange', followNow)
  return () => removeEventListener('hashchange', followNow)
}
