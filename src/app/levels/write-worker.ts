/**
 * The worker that writes programs in other languages, so that the page never waits for it: a large project takes half a
 * second. It starts when the level panel is opened for the first time.
 */

import type { ImageWidth } from '../../core/program/ir'
import { imageSource, noImages } from '../../data/image-source'
import { speak } from '../../words'
import { programs } from '../../words/en/programs'
import { digitsFrom, type FetchDigits } from '../../worker/session/fetch-digits'
import { digitsIn } from '../../worker/session/image-loading'
import type { WriteReply, WriteRequest } from './protocol'
import { packFiles, writeLines } from './write'

speak({ tag: 'en', texts: programs })

let builtIn: FetchDigits | null = null

async function replyTo({ number, wants, project, to, images, own }: WriteRequest): Promise<WriteReply> {
  if (wants === 'lines') return { number, kind: 'lines', written: await writeLines(project, to) }
  builtIn ??= digitsFrom(images)
  const fetchDigits = project.images ? own && digitsIn(own) : builtIn
  const imagesFor = async (widths: readonly ImageWidth[]) => {
    if (widths.length === 0) return noImages()
    if (!fetchDigits) throw new Error("The project's own images are not on this computer.")
    return imageSource(await Promise.all(widths.map(fetchDigits)))
  }
  return { number, kind: 'files', packed: await packFiles(project, to, imagesFor) }
}

addEventListener('message', async ({ data: request }: MessageEvent<WriteRequest>) => {
  try {
    postMessage(await replyTo(request))
  } catch (reason) {
    console.error(reason)
    postMessage({ number: request.number, kind: 'failed' } satisfies WriteReply)
  }
})

postMessage({ kind: 'here' } satisfies WriteReply)
