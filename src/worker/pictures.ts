/** Fetches the packed images once, by width, and keeps them for every later run. */
import type { ImageWidth } from '../core/program/ir'
import { type Digits, unpack } from '../data/digits'

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
