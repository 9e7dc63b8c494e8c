/** Our SHA-256 against Node's own, around the lengths where blocks end. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { sha256 } from './sha256'

it('is that of “abc” as the standard gives it', () => {
  expect(sha256(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1000, 100_003])(
  'agrees with Node over %i bytes',
  (length) => {
    const buffer = Uint8Array.from({ length: length + 3 }, (_, i) => (i * 167 + (i >> 8)) % 256)
    const bytes = buffer.subarray(3)
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  },
)
