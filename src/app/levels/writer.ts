/** The page's end of the worker that writes programs. Each wish is a promise; a failed one gives null. */
import type { Project } from '../../core/project/project'
import { BUILT_IN_IMAGES } from '../../worker/built-in-images'
import { workerAnswers } from '../later/worker-answers'
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
  const ask = workerAnswers<Omit<WriteRequest, 'number'>, WriteReply>(open, PATIENCE)
  const images = BUILT_IN_IMAGES
  return {
    async lines(project, to) {
      const reply = await ask({ wants: 'lines', project, to, own: null, images })
      return reply?.kind === 'lines' ? reply.written : null
    },
    async files(project, to, own) {
      const reply = await ask({ wants: 'files', project, to, own, images })
      return reply?.kind === 'files' ? reply.packed : null
    },
  }
}
