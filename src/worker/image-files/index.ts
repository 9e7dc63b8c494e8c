/**
 * The door to the worker that reads files with images: its end on the page, and what it answers (protocol.ts). It knows
 * no page and no words. Who gives up in the middle ends the worker.
 */
import { message } from '../../core/message'
import type { ImageChoice } from '../../data/own-images/own-images'
import type { AnyReply, FilesRequest } from './protocol'

export type { Chosen } from './protocol'

/** What is told to whoever reads files. */
export type FilesReply = Exclude<AnyReply, { kind: 'here' }>

export interface ImageFiles {
  find(files: readonly File[]): void
  choose(choice: ImageChoice): void
  end(): void
}

/** Milliseconds after which nobody waits for a worker any more that has not even come. */
const PATIENCE = 30_000

const openWorker = () => new Worker(new URL('./image-files-worker.ts', import.meta.url), { type: 'module' })

/** `open` is for tests; it may throw, as a browser does that refuses workers. */
export function openImageFiles(
  listen: (reply: FilesReply) => void,
  open: () => Worker = openWorker,
): ImageFiles {
  let worker: Worker | null = null
  let patience: ReturnType<typeof setTimeout> | undefined
  const send = (request: FilesRequest) => worker?.postMessage(request)

  function begin(): Worker {
    const fresh = open()
    patience = setTimeout(giveUp, PATIENCE)
    fresh.onmessage = ({ data: reply }: MessageEvent<AnyReply>) => {
      clearTimeout(patience)
      if (reply.kind !== 'here') listen(reply)
    }
    fresh.onerror = (reason) => {
      console.error(reason.message)
      giveUp()
    }
    return fresh
  }

  function giveUp(): void {
    end()
    listen({ kind: 'refused', message: message('worker-files-not-started') })
  }

  function end(): void {
    clearTimeout(patience)
    worker?.terminate()
    worker = null
  }

  return {
    find(files) {
      try {
        worker ??= begin()
        send({ kind: 'find', files })
      } catch (reason) {
        console.error(reason)
        giveUp()
      }
    },
    choose: (choice) => send({ kind: 'choose', choice }),
    end,
  }
}
