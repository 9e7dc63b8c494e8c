/**
 * IDX files as the format's page describes them, written without any of our reader's code: big-endian numbers, a magic
 * number, the dimensions, the bytes.
 */
import { gzipSync } from 'node:zlib'

export interface Drawn {
  readonly label: number
  /** 28 × 28 bytes. */
  readonly pixels: Uint8Array
}

const bigEndian = (...numbers: readonly number[]) => {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [i, number] of numbers.entries()) bytes.writeUInt32BE(number, i * 4)
  return bytes
}

export const imagesIdx = (drawn: readonly Drawn[], side = 28): Buffer =>
  Buffer.concat([bigEndian(0x803, drawn.length, side, side), ...drawn.map(({ pixels }) => pixels)])

export const labelsIdx = (drawn: readonly Drawn[]): Buffer =>
  Buffer.concat([bigEndian(0x801, drawn.length), Buffer.from(drawn.map(({ label }) => label))])

/** Gzipped where the name says so. */
export function fileOf(name: string, content: Uint8Array): File {
  const bytes = name.endsWith('.gz') ? gzipSync(content) : content
  return new File([new Uint8Array(bytes)], name)
}

/** Image i of a class: a bar at a place and of a shade that tell both, so that no two are alike. */
export function bar(label: number, i: number): Drawn {
  const pixels = new Uint8Array(784)
  pixels.fill(255, (label % 28) * 28, (label % 28) * 28 + 14)
  pixels[783] = i % 256
  pixels[782] = i >> 8
  return { label, pixels }
}

/** So many bars of each of the labels, taking turns. */
export const bars = (labels: readonly number[], count: number): readonly Drawn[] =>
  Array.from({ length: count }, (_, i) => labels.map((label) => bar(label, i))).flat()

/** The two files of a pair. */
export const pairOf = (drawn: readonly Drawn[], name = 'my', packed = ''): readonly [File, File] => [
  fileOf(`${name}-images-idx3-ubyte${packed}`, imagesIdx(drawn)),
  fileOf(`${name}-labels-idx1-ubyte${packed}`, labelsIdx(drawn)),
]
