/** Has the other tabs let go of their work first: one that still writes would bring it back. */
import { isDraftLock } from '../drafts/draft-claims'
import { HAND_OVER_KEY } from './afresh'

/** Milliseconds that other tabs have to let go. One that the browser has put to sleep never does. */
const PATIENCE = 3000
const BETWEEN_LOOKS = 50

/** Comes back when no other tab holds what it worked on any more, or when one does not seem to let go. */
export async function sendOthersAway(ownDraftId: string): Promise<void> {
  const before = await heldElsewhere(ownDraftId)
  try {
    localStorage.setItem(HAND_OVER_KEY, String(Date.now()))
  } catch {
    // Where storage is forbidden, no tab keeps anything.
    return
  }
  const end = performance.now() + PATIENCE
  while (performance.now() < end) {
    const now = await heldElsewhere(ownDraftId)
    if (!now.some((name) => before.includes(name))) return
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS))
  }
}

async function heldElsewhere(ownDraftId: string): Promise<readonly string[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return held
    .map(({ name = '' }) => name)
    .filter((name) => isDraftLock(name) && !isDraftLock(name, ownDraftId))
}
