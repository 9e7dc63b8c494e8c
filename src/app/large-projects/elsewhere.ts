/** The page's end of the worker that writes and reads large projects. Each wish is a promise; a failed one gives null. */

import type { FileResult } from '../../core/project/by-hand/read-by-hand'
import type { Project } from '../../core/project/project'
import type { WriteResult } from '../../core/project/write'
import { workerAnswers } from '../later/worker-answers'
import type { Reply, Wish } from './protocol'

/** Milliseconds after which nobody waits for a worker any more that has not even come. */
const PATIENCE = 10_000

const openWorker = () => new Worker(new URL('./large-worker.ts', import.meta.url), { type: 'module' })

export type Elsewhere = ReturnType<typeof createElsewhere>

/** `open` is for tests; it may throw, as a browser does that refuses workers. */
export function createElsewhere(open: () => Worker = openWorker) {
  const ask = workerAnswers<Wish, Reply>(open, PATIENCE)
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
