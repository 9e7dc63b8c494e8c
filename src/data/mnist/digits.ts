/**
 * The packed file of handwritten zeros and ones that the page and the command line both load: one file,
 * because a label without its picture is worth nothing, and versioned, because a browser may still hold an
 * older one. The digits are MNIST's, by Yann LeCun, Corinna Cortes and Christopher J. C. Burges
 * (http://yann.lecun.com/exdb/mnist/), made from NIST's Special Databases 1 and 3.
 *
 * Layout, before compression: "BGRD", a version byte, a byte for the width of a picture, two zero bytes, then
 * three little-endian 32-bit counts (training, development, test); then for each of these three sets all its
 * labels, a byte each, and all its pixels. Damage inside labels or pixels is caught by gzip's own checksum.
 */

/** A set of pictures and what they show, in one fixed order. */
export interface DigitSet {
  count: number
  /** count labels, each 0 or 1. */
  labels: Uint8Array
  /** count × width × width pixels, picture by picture, row by row; 0 is paper, 255 is ink. */
  pixels: Uint8Array
}

export interface Digits {
  /** Pixels along each side of a picture: 10, shrunk for our network, or 28, as MNIST has them. */
  width: 10 | 28
  training: DigitSet
  development: DigitSet
  test: DigitSet
}

const MAGIC = [...'BGRD'].map((letter) => letter.charCodeAt(0))
const VERSION = 1
/** Bytes before the first label. */
export const HEADER = 20
const SETS = ['training', 'development', 'test'] as const

/**
 * Packs digits into bytes, uncompressed.
 *
 * @throws Error when a set's labels or pixels do not fit its count
 */
export function encode(digits: Digits): Uint8Array<ArrayBuffer> {
  const { width } = digits
  const total = SETS.reduce((sum, set) => sum + digits[set].count * (1 + width * width), HEADER)
  const bytes = new Uint8Array(total)
  bytes.set([...MAGIC, VERSION, width])
  const header = new DataView(bytes.buffer)
  let at = HEADER
  SETS.forEach((set, s) => {
    const { count, labels, pixels } = digits[set]
    if (labels.length !== count || pixels.length !== count * width * width) {
      throw new Error(
        `The ${set} set counts ${count} pictures of ${width}x${width}, ` +
          `but has ${labels.length} labels and ${pixels.length} pixels.`,
      )
    }
    header.setUint32(8 + 4 * s, count, true)
    bytes.set(labels, at)
    bytes.set(pixels, at + count)
    at += count + pixels.length
  })
  return bytes
}

/**
 * What the header says.
 *
 * @param length bytes of the whole file
 * @throws Error in plain words when it is not the header of a file of that length
 */
export function headerOf(
  bytes: Uint8Array,
  length: number,
): { readonly width: 10 | 28; readonly counts: readonly [number, number, number] } {
  if (bytes.length < HEADER) {
    throw new Error(`The file of digits ends at byte ${bytes.length}, inside its header of ${HEADER} bytes.`)
  }
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) {
    throw new Error('This is not a file of digits: it does not begin with "BGRD".')
  }
  if (bytes[4] !== VERSION) {
    throw new Error(`This file of digits has version ${bytes[4]}; only version ${VERSION} can be read.`)
  }
  const width = bytes[5]
  if (width !== 10 && width !== 28) {
    throw new Error(`The pictures in this file of digits are ${width} pixels wide, instead of 10 or 28.`)
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER)
  const countAt = (s: number) => header.getUint32(8 + 4 * s, true)
  const counts = [countAt(0), countAt(1), countAt(2)] as const
  const end = counts.reduce((sum, count) => sum + count * (1 + width * width), HEADER)
  if (length !== end) {
    throw new Error(`The file of digits has ${length} bytes, but ${counts.join(' + ')} pictures need ${end}.`)
  }
  return { width, counts }
}

/**
 * Reads what `encode` wrote; the sets are views of these bytes, not copies.
 *
 * @throws Error in plain words when these are not exactly the bytes of one packed file of digits
 */
export function decode(bytes: Uint8Array): Digits {
  const { width, counts } = headerOf(bytes, bytes.length)
  let at = HEADER
  const next = (name: string, count: number): DigitSet => {
    const labels = bytes.subarray(at, at + count)
    const odd = labels.findIndex((label) => label > 1)
    if (odd >= 0) {
      throw new Error(
        `Label ${odd + 1} of the ${name} set is ${labels[odd]}, instead of 0 or 1 (byte ${at + odd}).`,
      )
    }
    const pixels = bytes.subarray(at + count, at + count * (1 + width * width))
    at += count + pixels.length
    return { count, labels, pixels }
  }
  return {
    width,
    training: next('training', counts[0]),
    development: next('development', counts[1]),
    test: next('test', counts[2]),
  }
}

/**
 * Reads a file of digits as it was fetched: compressed with gzip, or already unpacked, which some hosts do by
 * themselves. Works in browsers and in Node alike.
 *
 * @throws Error in plain words when the bytes are damaged
 */
export async function unpack(bytes: Uint8Array): Promise<Digits> {
  const compressed = bytes[0] === 0x1f && bytes[1] === 0x8b
  return decode(compressed ? await gunzip(bytes) : bytes)
}

async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    // A Blob takes no view of memory that is shared; nobody shares this.
    const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
    const unpacked = stream.pipeThrough(new DecompressionStream('gzip'))
    return new Uint8Array(await new Response(unpacked).arrayBuffer())
  } catch (cause) {
    throw new Error('The file of digits is damaged: it cannot be uncompressed.', { cause })
  }
}
