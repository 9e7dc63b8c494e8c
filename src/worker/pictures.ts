/** Fetches the packed images once, by width, and keeps them for every later run. */
import type { ImageSource } from '../core/language/op'
import type { ImageWidth } from '../core/program/ir'
import { type Digits, unpack } from '../data/digits'
import { imageSource, noImages } from '../data/image-source'
import type { RunEvent } from './protocol'

export type FetchDigits = (width: ImageWidth) => Promise<Digits>

/** `address` ends in a slash. A fetch that failed is tried again the next time. */
export function digitsFrom(address: string): FetchDigits {
  const kept = new Map<ImageWidth, Promise<Digits>>()
  return (width) => {
    const known = kept.get(width)
    if (known) return known
    const coming = fetchDigits(`${address}digits-${width}.bin`)
    kept.set(width, coming)
    coming.catch(() => kept.delete(width))
    return coming
  }
}

async function fetchDigits(address: string): Promise<Digits> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return unpack(new Uint8Array(await answer.arrayBuffer()))
}

/** The images of these widths. Null where they can't be had; the page was told why. */
export async function imagesFor(
  widths: readonly ImageWidth[],
  fetchDigits: FetchDigits | null,
  send: (event: RunEvent) => void,
): Promise<ImageSource | null> {
  if (widths.length === 0) return noImages()
  try {
    if (!fetchDigits) throw new Error('The page never said where the images are.')
    return imageSource(await Promise.all(widths.map(fetchDigits)))
  } catch (reason) {
    console.error(reason)
    send({
      kind: 'trouble',
      message:
        'The images of handwritten digits could not be loaded. Load the page again, then press the flag.',
    })
    return null
  }
}
