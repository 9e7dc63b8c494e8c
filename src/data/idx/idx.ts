/**
 * MNIST is published as IDX files, and we read them ourselves: the format fits on a postcard, and a bad file
 * deserves a message that says what is wrong and at which byte. The format as MNIST's own page
 * describes it: two zero bytes, one byte for the type of the numbers, one for how many dimensions there are,
 * then each dimension as a big-endian 32-bit number, then the numbers, the last dimension changing fastest.
 * EMNIST uses the same layout, with its pictures transposed.
 */

import { type Message, message } from '../../core/message'
import { Fault } from '../fault'

/** What an IDX file holds: `bytes` has dims[0] × dims[1] × … numbers from 0 to 255, last dimension fastest. */
export interface Idx {
  dims: number[]
  bytes: Uint8Array
}

/** What is wrong with an IDX file. */
export class IdxError extends Fault {}

/** What stands before the numbers. */
export interface IdxHeader {
  readonly dims: readonly number[]
  /** The byte at which the numbers begin. */
  readonly start: number
}

/** The one type code that MNIST uses: whole numbers from 0 to 255, a byte each. */
const UNSIGNED_BYTE = 0x08

/** What messages call a file whose name nobody knows. */
const NAMELESS = message('idx-this-file')

/** Bytes that the header of images or of labels takes, at most. */
export const LONGEST_HEADER = 16

/**
 * Reads the header.
 *
 * @param beginning the file's first bytes, uncompressed: at least LONGEST_HEADER, or all that there are
 * @param file what messages call it
 * @throws IdxError naming the byte
 */
export function readHeader(beginning: Uint8Array, file: Message = NAMELESS): IdxHeader {
  if (beginning.length < 4)
    throw new IdxError(message('idx-ends-in-magic', { file, length: beginning.length }))
  const [first = 0, second = 0, type = 0, rank = 0] = beginning
  if (first === 0x1f && second === 0x8b) throw new IdxError(message('idx-gzip-inside', { file }))
  if (first !== 0 || second !== 0) throw new IdxError(message('idx-other-magic', { file, first, second }))
  if (type !== UNSIGNED_BYTE) {
    const code = type.toString(16).padStart(2, '0')
    throw new IdxError(message('idx-other-type', { file, code: `0x${code}` }))
  }
  if (rank === 0) throw new IdxError(message('idx-no-dimensions', { file }))
  const start = 4 + 4 * rank
  if (beginning.length < Math.min(start, LONGEST_HEADER))
    throw new IdxError(message('idx-ends-in-header', { file, length: beginning.length, rank, start }))
  const written = new DataView(beginning.buffer, beginning.byteOffset, beginning.length)
  const known = Math.min(rank, Math.floor((beginning.length - 4) / 4))
  return { dims: Array.from({ length: known }, (_, d) => written.getUint32(4 + 4 * d)), start }
}

/**
 * Reads an IDX file that is already uncompressed.
 *
 * @returns the dimensions, and a view (no copy) of the numbers
 * @throws IdxError naming the byte, when these are not exactly the bytes of one such file
 */
export function readIdx(bytes: Uint8Array): Idx {
  const { dims, start } = readHeader(bytes)
  const { length } = bytes
  const file = NAMELESS
  if (length < start) throw new IdxError(message('idx-ends-in-dimensions', { file, length, start }))
  const end = start + dims.reduce((product, dim) => product * dim, 1)
  const size = dims.join(' × ')
  if (length < end) throw new IdxError(message('idx-numbers-cut', { file, length, size, end }))
  if (length > end) throw new IdxError(message('idx-numbers-go-on', { file, size, end, more: length - end }))
  return { dims: [...dims], bytes: bytes.subarray(start) }
}
