import { describe, expect, it } from 'vitest'
import { sentence } from '../../words'
import { refusalOf } from '../refusal.test-support'
import { IdxError, readIdx } from './idx'

/** A 2 × 3 table of bytes, written by hand. */
const table = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 253, 254, 255]

const read = (bytes: number[]) => readIdx(Uint8Array.from(bytes))

describe('an IDX file', () => {
  it('gives its dimensions and its bytes', () => {
    expect(read(table)).toEqual({ dims: [2, 3], bytes: Uint8Array.of(1, 2, 3, 253, 254, 255) })
  })

  it('has big-endian dimensions', () => {
    const { dims, bytes } = read([0, 0, 8, 1, 0, 0, 1, 2, ...Array(258).fill(7)])
    expect(dims).toEqual([258])
    expect(bytes.length).toBe(258)
  })

  it('may be empty along one dimension', () => {
    expect(read([0, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0, 28]).dims).toEqual([0, 28])
  })

  it('is read in place when it is a part of a larger buffer', () => {
    const buffer = Uint8Array.from([9, 9, 9, ...table, 9])
    expect(readIdx(buffer.subarray(3, 3 + table.length)).dims).toEqual([2, 3])
  })
})

describe('a bad IDX file is refused in plain words, with the byte', () => {
  const without = (count: number) => table.slice(0, table.length - count)
  const changed = (at: number, to: number) => table.map((byte, i) => (i === at ? to : byte))

  it.each([
    ['no bytes at all', [], 'ends at byte 0, inside its four-byte magic number'],
    ['half a magic number', [0, 0, 8], 'ends at byte 3, inside its four-byte magic number'],
    ['another format', changed(0, 137), 'bytes 0 and 1 are 137 and 0 instead of 0 and 0'],
    ['gzip', [0x1f, 0x8b, 8, 0], 'compressed with gzip (bytes 0 and 1)'],
    ['numbers of another type', changed(2, 0x0d), 'has 0x0d at byte 2'],
    ['no dimensions', changed(3, 0), 'says at byte 3 that it has no dimensions'],
    [
      'cut inside the dimensions',
      table.slice(0, 9),
      'ends at byte 9, but its 2 dimensions are written up to byte 12',
    ],
    ['cut inside the numbers', without(1), 'ends at byte 17, but 2 × 3 numbers reach up to byte 18'],
    ['dimensions far beyond the file', changed(4, 255), 'ends at byte 18, but 4278190082 × 3 numbers'],
    [
      'bytes after the end',
      [...table, 0, 0],
      'should end at byte 18, after 2 × 3 numbers, but 2 more bytes follow',
    ],
  ])('%s', async (_, bytes, message) => {
    expect(sentence(await refusalOf(() => read(bytes), IdxError))).toContain(message)
  })
})
