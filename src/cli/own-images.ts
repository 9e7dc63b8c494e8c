/** Images of a project's own: the files are named on the command line, and must be those that the project knows. */
import { basename } from 'node:path'
import type { ImageSource } from '../core/language/op'
import { message } from '../core/message'
import type { ImageWidth } from '../core/program/ir'
import type { OwnImages } from '../core/project/project'
import { Fault } from '../data/fault'
import { imageSource } from '../data/image-source'
import { decode } from '../data/mnist/digits'
import { shrunk } from '../data/mnist/mnist'
import { findImages } from '../data/own-images/found-images'
import { chooseImages } from '../data/own-images/own-images'
import { ownImagesWords } from '../words'
import { fail, type Result, readBytes } from './files'

const unheard = () => {}

export async function loadOwnImages(
  own: OwnImages,
  files: readonly string[],
  widths: readonly ImageWidth[],
  first: number | null,
): Promise<Result<ImageSource>> {
  const called = ownImagesWords(own)
  if (files.length === 0)
    return fail(message('cli-own-images-where', { images: called, files: own.files.join(', ') }))
  const read: File[] = []
  for (const file of files) {
    const bytes = readBytes(file)
    if (!bytes.ok) return bytes
    read.push(new File([new Uint8Array(bytes.value)], basename(file)))
  }
  try {
    const [zero, one] = own.classes
    const choice = { labels: [zero.label, one.label], turned: own.turned } as const
    const { images, packed } = await chooseImages(await findImages(read, unheard), choice, unheard)
    if (images.fingerprint !== own.fingerprint)
      return fail(message('cli-own-images-others', { images: called }))
    const large = decode(packed)
    const all = widths.map((width) => (width === 28 ? large : shrunk(large)))
    return { ok: true, value: imageSource(all, first ?? undefined) }
  } catch (reason) {
    if (reason instanceof Fault) return fail(reason.why)
    throw reason
  }
}
