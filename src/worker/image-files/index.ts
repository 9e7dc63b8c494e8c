/**
 * The door to the worker that reads files with images: its end on the page, and what it answers (protocol.ts). It knows
 * no page and no words. Who gives up in the middle ends the worker.
 */
import { message } from '../../core/message'
import type { ImageChoice } from '../../data/own-images/own-images'
import type { FilesReply, FilesRequest } from './protocol'

export type { Chosen, FilesReply } from './protocol'

export interface ImageFiles {
  find(files: readonly File[]): void
  choose(choice: ImageChoice): void
  end(): void
}

export function openImageFiles(listen: (reply: FilesReply) => void): ImageFiles {
  const worker = new Worker(new URL('./image-files-worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<FilesReply>) => listen(data)
  worker.onerror = (reason) => {
    console.error(reason.message)
    listen({ kind: 'refused', message: message('worker-files-not-started') })
  }
  return {
    find: (files) => worker.postMessage({ kind: 'find', files } satisfies FilesRequest),
    choose: (choice) => worker.postMessage({ kind: 'choose', choice } satisfies FilesRequest),
    end: () => worker.terminate(),
  }
}
