/** The page's end of the worker that writes programs. Each wish is a promise; a failed one gives null. */
import type { Project } from '../../core/project/project'
import { BUILT_IN_IMAGES } from '../../worker/built-in-images'
import type { LanguageName, PackedFiles, WriteReply, WriteRequest, WrittenLines } from './protocol'

/** Milliseconds after which nobody waits for a worker any more that has not even come. */
const PATIENCE = 30_000

export interface Writer {
  lines(project: Project, to: LanguageName): Promise<WrittenLines | null>
  /** `own` are the project's own images, where they are on this computer. */
  files(project: Project, to: LanguageName, own: Blob | null): Promise<PackedFiles | null>
}

const openWorker = () => new Worker(new URL('./write-worker.ts', import.meta.url), { type: 'module' })

/** `open` is for tests; it may throw, as a browser does that refuses workers. */
export function createWriter(open: () => Worker = openWorker): Writer {
  let last = 0
  let worker: Worker | null = null
  const waiting = new Map<number, (reply: WriteReply | null) => void>()

  function begin(): Worker {
    const fresh = open()
    const patience = setTimeout(giveUp, PATIENCE)
    fresh.onmessage = ({ data: reply }: MessageEvent<WriteReply>) => {
      clearTimeout(patience)
      if (reply.kind === 'here') return
      waiting.get(reply.number)?.(reply)
      waiting.delete(reply.number)
      // A browser remembers that a language's file did not come; a fresh worker asks for it again.
      if (reply.kind === 'failed' && waiting.size === 0) giveUp()
    }
    fresh.onerror = (reason) => {
      clearTimeout(patience)
      console.error(reason.message)
      giveUp()
    }
    return fresh
  }

  /** Whoever asks again gets a fresh one. */
  function giveUp(): void {
    worker?.terminate()
    worker = null
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  }

  async function ask(
    wish: Pick<WriteRequest, 'wants' | 'project' | 'to' | 'own'>,
  ): Promise<WriteReply | null> {
    try {
      worker ??= begin()
    } catch (reason) {
      console.error(reason)
      return null
    }
    const number = ++last
    worker.postMessage({ ...wish, number, images: BUILT_IN_IMAGES } satisfies WriteRequest)
    return new Promise((answer) => waiting.set(number, answer))
  }

  return {
    async lines(project, to) {
      const reply = await ask({ wants: 'lines', project, to, own: null })
      return reply?.kind === 'lines' ? reply.written : null
    },
    async files(project, to, own) {
      const reply = await ask({ wants: 'files', project, to, own })
      return reply?.kind === 'files' ? reply.packed : null
    },
  }
}
