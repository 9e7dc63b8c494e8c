/** The page's end of the worker that writes programs. Each wish is a promise; a failed one gives null. */
import type { Project } from '../../core/project/project'
import { BUILT_IN_IMAGES } from '../../worker/built-in-images'
import type { LanguageName, PackedFiles, WriteReply, WriteRequest, WrittenLines } from './protocol'

export interface Writer {
  lines(project: Project, to: LanguageName): Promise<WrittenLines | null>
  /** `own` are the project's own images, where they are on this computer. */
  files(project: Project, to: LanguageName, own: Blob | null): Promise<PackedFiles | null>
}

export function createWriter(): Writer {
  let last = 0
  let worker: Worker | null = null
  const waiting = new Map<number, (reply: WriteReply | null) => void>()

  function open(): Worker {
    const fresh = new Worker(new URL('./write-worker.ts', import.meta.url), { type: 'module' })
    fresh.onmessage = ({ data: reply }: MessageEvent<WriteReply>) => {
      waiting.get(reply.number)?.(reply)
      waiting.delete(reply.number)
    }
    // It could not even start: whoever asks again gets a fresh one.
    fresh.onerror = (reason) => {
      console.error(reason.message)
      worker = null
      for (const answer of waiting.values()) answer(null)
      waiting.clear()
    }
    return fresh
  }

  function ask(wish: Pick<WriteRequest, 'wants' | 'project' | 'to' | 'own'>): Promise<WriteReply | null> {
    worker ??= open()
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
