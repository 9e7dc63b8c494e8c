/**
 * Which parts of lists the stage looks at. Every watcher speaks for its own list; the worker gets all wishes in
 * one message, after all watchers of a redraw have spoken.
 */
import type { ListWatch } from '../../worker/protocol'

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
    /** A count of 0 ends the watch. */
    watch(listId: string, from: number, count: number): void {
      const before = wishes.get(listId)
      if (count === 0) wishes.delete(listId)
      else wishes.set(listId, { listId, from, count })
      if (before?.from !== from || before?.count !== count) sendSoon()
    },
    sendAgain: sendSoon,
  }
}
