/** The worker that reads chosen files with images: half a gigabyte takes seconds, and the page must not wait for it. */
import { message } from '../../core/message'
import { Fault } from '../../data/fault'
import { findImages, type ReadableImages } from '../../data/own-images/found-images'
import { chooseImages } from '../../data/own-images/own-images'
import type { AnyReply, FilesRequest } from './protocol'

/** Milliseconds between two words on how far it is. */
const BETWEEN = 100

/** What was found in the files that came last. */
let readable: ReadableImages | null = null

addEventListener('message', async ({ data: request }: MessageEvent<FilesRequest>) => {
  let lastHeard = 0
  const heard = (part: number) => {
    if (performance.now() - lastHeard < BETWEEN) return
    lastHeard = performance.now()
    reply({ kind: 'part', part })
  }
  try {
    if (request.kind === 'find') {
      readable = await findImages(request.files, heard)
      reply({ kind: 'found', found: readable.found })
    } else if (readable) {
      const { images, packed } = await chooseImages(readable, request.choice, heard)
      reply({ kind: 'chosen', images, packed: new Blob([packed]) })
    }
  } catch (reason) {
    if (!(reason instanceof Fault)) console.error(reason)
    const fault = reason instanceof Fault ? reason.why : message('worker-files-not-read')
    reply({ kind: 'refused', message: fault })
  }
})

function reply(told: AnyReply): void {
  postMessage(told)
}

reply({ kind: 'here' })
