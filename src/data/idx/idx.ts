/**
 * MNIST is published as IDX files, and we read them ourselves: the format fits on a postcard, and a bad file
 * deserves a message that says in plain words what is wrong and at which byte. The format as MNIST's own page
 * describes it: two zero bytes, one byte for the type of the numbers, one for how many dimensions there are,
 * then each dimension as a big-endian 32-bit number, then the numbers, the last dimension changing fastest.
 * EMNIST uses the same layout, with its pictures transposed.
 */

/** What an IDX file holds: `bytes` has dims[0] × dims[1] × … numbers from 0 to 255, last dimension fastest. */
export interface Idx {
  dims: number[]
  bytes: Uint8Array
}

/** What is wrong with an IDX file, in words for whoever chose it. */
export class IdxError extends Error {}

/** What stands before the numbers. */
export interface IdxHeader {
  readonly dims: readonly number[]
  /** The byte at which the numbers begin. */
  readonly start: number
}

/** The one type code that MNIST uses: whole numbers from 0 to 255, a byte each. */
const UNSIGNED_BYTE = 0x08

/** Bytes that the header of images or of labels takes, at most. */
export const LONGEST_HEADER = 16

/**
 * Reads the header.
 *
 * @param beginning the file's first bytes, uncompressed: at least LONGEST_HEADER, or all that there are
 * @param file what messages call it
 * @throws IdxError naming the byte
 */
export function readHeader(beginning: Uint8Array, file = 'This IDX file'): IdxHeader {
  if (beginning.length < 4)
    throw new IdxError(`${file} ends at byte ${beginning.length}, inside its four-byte magic number.`)
  const [first, second, type, rank] = beginning as unknown as [number, number, number, number]
  if (first === 0x1f && second === 0x8b)
    throw new IdxError(`${file} is compressed with gzip (bytes 0 and 1): unpack it before reading it as IDX.`)
  if (first !== 0 || second !== 0)
    throw new IdxError(
      `${file} does not begin as IDX files do: bytes 0 and 1 are ${first} and ${second} instead of 0 and 0.`,
    )
  if (type !== UNSIGNED_BYTE) {
    const code = type.toString(16).padStart(2, '0')
    throw new IdxError(
      `${file} has 0x${code} at byte 2; only 0x08, whole numbers from 0 to 255, can be read.`,
    )
  }
  if (rank === 0) throw new IdxError(`${file} says at byte 3 that it has no dimensions.`)
  const start = 4 + 4 * rank
  if (beginning.length < Math.min(start, LONGEST_HEADER))
    throw new IdxError(
      `${file} ends at byte ${beginning.length}, but its ${rank} dimensions are written up to byte ${start}.`,
    )
  const written = new DataView(beginning.buffer, beginning.byteOffset, beginning.length)
  const known = Math.min(rank, Math.floor((beginning.length - 4) / 4))
  return { dims: Array.from({ length: known }, (_, d) => written.getUint32(4 + 4 * d)), start }
}

/**
 * Reads an IDX file that is already uncompressed.
 *
 * @returns the dimensions, and a view (no copy) of the numbers
 * @throws IdxError in plain words, naming the byte, when these are not exactly the bytes of one such file
 */
export function readIdx(file: Uint8Array): Idx {
  const { dims, start } = readHeader(file)
  if (file.length < start)
    throw new IdxError(
      `This IDX file ends at byte ${file.length}, but its dimensions are written up to byte ${start}.`,
    )
  const end = start + dims.reduce((product, dim) => product * dim, 1)
  if (file.length < end)
    throw new IdxError(
      `This IDX file ends at byte ${file.length}, but ${dims.join(' × ')} numbers reach up to byte ${end}.`,
    )
  if (file.length > end)
    throw new IdxError(
      `This IDX file should end at byte ${end}, after ${dims.join(' × ')} numbers, ` +
        `but ${file.length - end} more bytes follow.`,
    )
  return { dims: [...dims], bytes: file.subarray(start) }
}
