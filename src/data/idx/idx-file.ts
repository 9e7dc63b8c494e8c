/**
 * An IDX file of images or of labels as somebody chose it: gzipped or not, and perhaps half a gigabyte long. It is read
 * as a stream, so that no more of it is in memory than a few images, and checked to its last byte: its header says how
 * long it is, and what goes on beyond that is not even unpacked.
 */
import { type Message, message } from '../../core/message'
import { nameOf, PIXELS, WIDTH } from '../own-images/image-format'
import { IdxError, LONGEST_HEADER, readHeader } from './idx'

export interface IdxFile {
  readonly file: File
  readonly holds: 'images' | 'labels'
  /** How many. */
  readonly count: number
  /** The byte at which they begin. */
  readonly start: number
}

/** More than any set of EMNIST has. */
export const MOST_IMAGES = 1_000_000

/**
 * Reads what a file says of itself.
 *
 * @throws IdxError where it holds neither images nor labels
 */
export async function openIdx(file: File): Promise<IdxFile> {
  const called = nameOf(file)
  const beginning = await beginningOf(file)
  if (beginning[0] === 0x50 && beginning[1] === 0x4b) throw new IdxError(message('idx-zip', { file: called }))
  const { dims, start } = readHeader(beginning, called)
  const [count = 0, rows = 0, columns = 0] = dims
  const rank = (start - 4) / 4
  if (rank !== 1 && rank !== 3) throw new IdxError(message('idx-other-rank', { file: called, rank }))
  if (rank === 3 && (rows !== WIDTH || columns !== WIDTH))
    throw new IdxError(message('idx-other-size', { file: called, rows, columns, width: WIDTH }))
  const holds = rank === 3 ? 'images' : 'labels'
  if (count === 0)
    throw new IdxError(
      holds === 'images'
        ? message('idx-no-images', { file: called })
        : message('idx-no-labels', { file: called }),
    )
  if (count > MOST_IMAGES)
    throw new IdxError(
      message('idx-too-many', { file: called, items: itemsOf({ holds, count }), most: MOST_IMAGES }),
    )
  return { file, holds, count, start }
}

/**
 * Goes through all images or labels, in pieces. The bytes of a piece are gone when the next one comes.
 *
 * @param take is given whole items, and the position of the first of them, counted from 0
 * @param heard is told how many of the file's items were taken so far
 * @throws IdxError where the file is shorter or longer than its header says, or can't be unpacked
 */
export async function readItems(
  { file, holds, count, start }: IdxFile,
  take: (items: Uint8Array, first: number) => void,
  heard: (items: number) => void = () => {},
): Promise<void> {
  const size = holds === 'images' ? PIXELS : 1
  const end = start + count * size
  const called = nameOf(file)
  const items = itemsOf({ holds, count })
  let at = 0
  let taken = 0
  let rest = new Uint8Array()
  for await (const piece of piecesOf(file)) {
    const from = Math.min(piece.length, Math.max(0, start - at))
    at += piece.length
    if (at > end) throw new IdxError(message('idx-too-long', { file: called, items, end }))
    const bytes = joined(rest, piece.subarray(from))
    const whole = Math.floor(bytes.length / size)
    if (whole > 0) take(bytes.subarray(0, whole * size), taken)
    rest = bytes.slice(whole * size)
    taken += whole
    heard(taken)
  }
  if (at < end) throw new IdxError(message('idx-too-short', { file: called, items, at, end }))
}

/** "60,000 images", "1 label". */
export const itemsOf = ({ holds, count }: Pick<IdxFile, 'holds' | 'count'>): Message =>
  holds === 'images' ? message('idx-images', { count }) : message('idx-labels', { count })

async function beginningOf(file: File): Promise<Uint8Array> {
  let beginning = new Uint8Array()
  for await (const piece of piecesOf(file)) {
    beginning = joined(beginning, piece)
    if (beginning.length >= LONGEST_HEADER) break
  }
  return beginning
}

/** The file's bytes, unpacked where they are gzipped. Whoever stops listening ends the reading. */
async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const isPacked = await isGzipped(file)
  const stream: ReadableStream<Uint8Array> = isPacked
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream()
  const reader = stream.getReader()
  let at = 0
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new IdxError(
          isPacked
            ? message('idx-gzip-damaged', { file: nameOf(file), at })
            : message('idx-unreadable', { file: nameOf(file) }),
          { cause },
        )
      })
      if (done) return
      at += value.length
      yield value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

async function isGzipped(file: File): Promise<boolean> {
  try {
    const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
    return first === 0x1f && second === 0x8b
  } catch (cause) {
    throw new IdxError(message('idx-unreadable', { file: nameOf(file) }), { cause })
  }
}

function joined(a: Uint8Array<ArrayBuffer>, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
