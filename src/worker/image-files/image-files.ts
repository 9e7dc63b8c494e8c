/** The page's end of the worker that reads files with images. Who gives up in the middle ends the worker. */
import { type Message, message } from '../../core/message'
import type { OwnImages } from '../../core/project/project'
import type { FoundImages, ImageChoice } from '../../data/own-images/own-images'

export type FilesRequest =
  | { readonly kind: 'find'; readonly files: readonly File[] }
  /** Two classes of what was found last. */
  | { readonly kind: 'choose'; readonly choice: ImageChoice }

export type FilesReply =
  /** How much is done, 0 … 1. */
  | { readonly kind: 'part'; readonly part: number }
  | { readonly kind: 'found'; readonly found: FoundImages }
  /** `packed` at 28x28. */
  | { readonly kind: 'chosen'; readonly images: OwnImages; readonly packed: Blob }
  /** The message is for the learner. */
  | { readonly kind: 'refused'; readonly message: Message }

export type Chosen = Extract<FilesReply, { kind: 'chosen' }>

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
