/**
 * Fetches the built-in images, says how far it is, and gives up on a server that has fallen silent. The length that a
 * server announces is of no use: it may be missing, or that of another packing.
 */
import type { ImageWidth } from '../../core/program/ir'
import { type Digits, unpack } from '../../data/mnist/digits'
import { packedBytes } from '../../data/mnist/packed-bytes'
import type { Fetched, ImageAddresses } from '../protocol'

/** Milliseconds without a single byte after which nobody need wait any longer. */
export const SILENCE = 20_000

export type FetchDigits = (width: ImageWidth) => Promise<Digits>

/**
 * What was fetched is kept; a fetch that failed is tried again the next time. `hear` gets what
 * all fetches under way have brought so far, and null when the last one is over.
 */
export function digitsFrom(
  addresses: ImageAddresses,
  hear: (fetched: Fetched | null) => void = () => {},
): FetchDigits {
  const kept = new Map<ImageWidth, Promise<Digits>>()
  const underWay = new Map<ImageWidth, Fetched>()

  function tell(): void {
    const all = [...underWay.values()]
    const sum = (which: keyof Fetched) => all.reduce((total, each) => total + each[which], 0)
    hear(all.length === 0 ? null : { now: sum('now'), all: sum('all') })
  }

  async function fetchDigits(width: ImageWidth): Promise<Digits> {
    const came = (now: number, first?: Uint8Array) => {
      const all = packedBytes(width, first)
      underWay.set(width, { now: Math.min(now, all), all })
      tell()
    }
    came(0)
    try {
      return await unpack(await fetchBytes(addresses[width], came))
    } finally {
      underWay.delete(width)
      tell()
    }
  }

  return (width) => {
    const known = kept.get(width)
    if (known) return known
    const coming = fetchDigits(width)
    kept.set(width, coming)
    coming.catch(() => kept.delete(width))
    return coming
  }
}

/** `came` gets how many bytes there are by now, and the first of them. */
async function fetchBytes(
  address: string,
  came: (now: number, first: Uint8Array) => void,
): Promise<Uint8Array> {
  const ending = new AbortController()
  let patience: ReturnType<typeof setTimeout> | undefined
  const listen = () => {
    clearTimeout(patience)
    patience = setTimeout(() => ending.abort(new Error(`${address} has fallen silent.`)), SILENCE)
  }
  listen()
  try {
    const answer = await fetch(address, { signal: ending.signal })
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
    const pieces: Uint8Array<ArrayBuffer>[] = []
    let now = 0
    const reader = answer.body?.getReader()
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      listen()
      pieces.push(next.value)
      now += next.value.length
      came(now, pieces[0] ?? next.value)
    }
    return joined(pieces, now)
  } finally {
    clearTimeout(patience)
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
