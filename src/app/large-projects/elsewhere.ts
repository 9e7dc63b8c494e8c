/** The page's end of the worker that writes and reads large projects. Each wish is a promise; a failed one gives null. */

import type { FileResult } from '../../core/project/by-hand/read-by-hand'
import type { Project } from '../../core/project/project'
import type { WriteResult } from '../../core/project/write'
import type { Order, Reply, Wish } from './protocol'

/** Milliseconds after which nobody waits for a worker any more that has not even come. */
const PATIENCE = 10_000

const openWorker = () => new Worker(new URL('./large-worker.ts', import.meta.url), { type: 'module' })

export type Elsewhere = ReturnType<typeof createElsewhere>

/** `open` is for tests; it may throw, as a browser does that refuses workers. */
export function createElsewhere(open: () => Worker = openWorker) {
  let last = 0
  let worker: Worker | null = null
  const waiting = new Map<number, (reply: Reply | null) => void>()

  function begin(): Worker {
    const fresh = open()
    const patience = setTimeout(giveUp, PATIENCE)
    fresh.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
      clearTimeout(patience)
      if (reply.kind === 'here') return
      waiting.get(reply.number)?.(reply)
      waiting.delete(reply.number)
    }
    fresh.onerror = (reason) => {
      clearTimeout(patience)
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

  async function ask(wish: Wish): Promise<Reply | null> {
    try {
      worker ??= begin()
      const number = ++last
      worker.postMessage({ ...wish, number } satisfies Order)
      return await new Promise((answer) => waiting.set(number, answer))
    } catch (reason) {
      console.error(reason)
      return null
    }
  }

  return {
    async write(project: Project): Promise<WriteResult | null> {
      const reply = await ask({ wants: 'text', project })
      return reply?.kind === 'written' ? reply.result : null
    },
    async read(text: string | Blob): Promise<FileResult | null> {
      const reply = await ask({ wants: 'project', text })
      return reply?.kind === 'read' ? reply.result : null
    },
  }
}

let all: Elsewhere | null = null

/** The one of this page. */
export const elsewhere = (): Elsewhere => (all ??= createElsewhere())
