/**
 * Which parts of lists the stage looks at. Every watcher speaks for its own list; the worker gets all wishes in
 * one message, after all watchers of a redraw have spoken.
 */
import type { ListWatch } from '../../../worker/protocol'

export function createWatches(send: (lists: readonly ListWatch[]) => void) {
  const wishes = new Map<string, ListWatch>()
  let due = false

  function sendSoon(): void {
    if (due) return
    due = true
    queueMicrotask(() => {
      due = false
      send([...wishes.values()])
    })
  }

  return {
    /** Null ends the watch. */
    watch(listId: string, part: Omit<ListWatch, 'listId'> | null): void {
      const before = wishes.get(listId)
      if (part) wishes.set(listId, { listId, ...part })
      else wishes.delete(listId)
      const same =
        before?.from === part?.from && before?.count === part?.count && before?.withReach === part?.withReach
      if (!same) sendSoon()
    },
    sendAgain: sendSoon,
  }
}
