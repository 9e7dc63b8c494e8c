/** The page's end of a worker that is asked for one thing at a time or more. Each wish is a promise; a failed one gives null. */

/** A worker says that it is there, and then answers wishes by their numbers. */
export type NumberedReply = { readonly kind: 'here' } | { readonly kind: string; readonly number: number }

/**
 * The worker starts with the first wish. `open` may throw, as a browser does that refuses workers. After `patience`
 * milliseconds nobody waits any more for one that has not even come.
 */
export function workerAnswers<Wish extends object, Reply extends NumberedReply>(
  open: () => Worker,
  patience: number,
): (wish: Wish) => Promise<Reply | null> {
  let last = 0
  let worker: Worker | null = null
  const waiting = new Map<number, (reply: Reply | null) => void>()

  function begin(): Worker {
    const fresh = open()
    const late = setTimeout(giveUp, patience)
    fresh.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
      clearTimeout(late)
      if (!('number' in reply)) return
      waiting.get(reply.number)?.(reply)
      waiting.delete(reply.number)
      // A browser remembers that a file did not come; a fresh worker asks for it again.
      if (reply.kind === 'failed' && waiting.size === 0) giveUp()
    }
    fresh.onerror = (reason) => {
      clearTimeout(late)
      console.error(reason.message)
      giveUp()
    }
    return fresh
  }

  /** The next wish gets a fresh one. */
  function giveUp(): void {
    worker?.terminate()
    worker = null
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  }

  return async (wish) => {
    try {
      worker ??= begin()
      const number = ++last
      worker.postMessage({ ...wish, number })
      return await new Promise((answer) => waiting.set(number, answer))
    } catch (reason) {
      console.error(reason)
      return null
    }
  }
}
