import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type DigitSet, type Digits, decode, encode, unpack } from './digits'

function set(labels: number[], width: number, first: number): DigitSet {
  const pixels = Uint8Array.from({ length: labels.length * width * width }, (_, i) => (first + 7 * i) % 256)
  return { count: labels.length, labels: Uint8Array.from(labels), pixels }
}

const digits = (width: 10 | 28): Digits => ({
  width,
  training: set([0, 1, 1], width, 1),
  development: set([], width, 2),
  test: set([1, 0], width, 3),
})

const packed = () => encode(digits(10))

function changed(at: number, to: number): Uint8Array {
  const bytes = packed()
  bytes[at] = to
  return bytes
}

describe('packed digits', () => {
  it.each([10, 28] as const)('come back as they went in, %i pixels wide', (width) => {
    expect(decode(encode(digits(width)))).toEqual(digits(width))
  })

  it('are refused by encode when labels or pixels do not fit the count', () => {
    const wrong = digits(10)
    wrong.test.count = 3
    expect(() => encode(wrong)).toThrow(
      'test set counts 3 pictures of 10x10, but has 2 labels and 200 pixels',
    )
  })

  it('may begin anywhere in a larger buffer', () => {
    const buffer = new Uint8Array(packed().length + 5)
    buffer.set(packed(), 5)
    expect(decode(buffer.subarray(5))).toEqual(digits(10))
  })

  it.each([
    ['nothing at all', new Uint8Array(), 'ends at byte 0, inside its header'],
    ['half a header', packed().subarray(0, 19), 'ends at byte 19, inside its header'],
    ['another file', new TextEncoder().encode('<!doctype html><html>'), 'does not begin with "BGRD"'],
    ['a newer version', changed(4, 2), 'version 2; only version 1'],
    ['another width', changed(5, 20), '20 pixels wide, instead of 10 or 28'],
    ['a cut file', packed().subarray(0, -1), 'has 524 bytes, but 3 + 0 + 2 pictures need 525'],
    ['a longer file', Uint8Array.of(...packed(), 0), 'has 526 bytes, but 3 + 0 + 2 pictures need 525'],
    ['a count beyond the file', changed(11, 255), 'pictures need'],
    [
      'a label that is neither 0 nor 1',
      changed(21, 7),
      'Label 2 of the training set is 7, instead of 0 or 1',
    ],
  ])('are refused in plain words when they are %s', (_, bytes, message) => {
    expect(() => decode(bytes)).toThrow(message)
  })
})

describe('a fetched file of digits', () => {
  it('is unpacked when it is compressed', async () => {
    expect(await unpack(gzipSync(packed()))).toEqual(digits(10))
  })

  it('is read as it is when the host has unpacked it', async () => {
    expect(await unpack(packed())).toEqual(digits(10))
  })

  it('is refused when it is cut', async () => {
    await expect(unpack(gzipSync(packed()).subarray(0, -9))).rejects.toThrow('cannot be uncompressed')
  })

  it('is refused when a compressed byte is damaged', async () => {
    const bytes = gzipSync(packed())
    bytes[bytes.length - 7]! ^= 1
    await expect(unpack(bytes)).rejects.toThrow('cannot be uncompressed')
  })

  it('is refused when it is empty', async () => {
    await expect(unpack(new Uint8Array())).rejects.toThrow('ends at byte 0')
  })
})
