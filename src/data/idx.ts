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

/** The one type code that MNIST uses: whole numbers from 0 to 255, a byte each. */
const UNSIGNED_BYTE = 0x08

/**
 * Reads an IDX file that is already uncompressed.
 *
 * @returns the dimensions, and a view (no copy) of the numbers
 * @throws Error in plain words, naming the byte, when these are not exactly the bytes of one such file
 */
export function readIdx(file: Uint8Array): Idx {
  if (file.length < 4) {
    throw new Error(`This IDX file ends at byte ${file.length}, inside its four-byte magic number.`)
  }
  const [first, second, type, rank] = file as unknown as [number, number, number, number]
  if (first === 0x1f && second === 0x8b) {
    throw new Error('This file is compressed with gzip (bytes 0 and 1): unpack it before reading it as IDX.')
  }
  if (first !== 0 || second !== 0) {
    throw new Error(`This is not an IDX file: bytes 0 and 1 are ${first} and ${second} instead of 0 and 0.`)
  }
  if (type !== UNSIGNED_BYTE) {
    const code = type.toString(16).padStart(2, '0')
    throw new Error(
      `Byte 2 of this IDX file is 0x${code}; only 0x08, whole numbers from 0 to 255, can be read.`,
    )
  }
  if (rank === 0) throw new Error('Byte 3 of this IDX file says that it has no dimensions.')

  const start = 4 + 4 * rank
  if (file.length < start) {
    throw new Error(
      `This IDX file ends at byte ${file.length}, but its ${rank} dimensions are written up to byte ${start}.`,
    )
  }
  const header = new DataView(file.buffer, file.byteOffset, start)
  const dims = Array.from({ length: rank }, (_, d) => header.getUint32(4 + 4 * d))
  const end = start + dims.reduce((product, dim) => product * dim, 1)
  if (file.length < end) {
    throw new Error(
      `This IDX file ends at byte ${file.length}, but ${dims.join(' × ')} numbers reach up to byte ${end}.`,
    )
  }
  if (file.length > end) {
    throw new Error(
      `This IDX file should end at byte ${end}, after ${dims.join(' × ')} numbers, ` +
        `but ${file.length - end} more bytes follow.`,
    )
  }
  return { dims, bytes: file.subarray(start) }
}
