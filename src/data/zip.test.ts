/** Archives that want more memory than they say, or more than there should be, are refused before they get it. */

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sentence } from '../words'
import { refusalOf } from './refusal.test-support'
import { unzip, ZipFault } from './zip'

const MOST = 48_000_000

/** The archive with 16 or 32 bits changed in its only directory entry, by the place in that entry. */
function changed(archive: Uint8Array, place: number, value: number, bits: 16 | 32): Uint8Array {
  const copy = archive.slice()
  const view = new DataView(copy.buffer)
  let entry = copy.length - 22
  while (view.getUint32(entry, true) !== 0x02014b50) entry--
  if (bits === 16) view.setUint16(entry + place, value, true)
  else view.setUint32(entry + place, value, true)
  return copy
}

const zeros = (count: number) => zipSync({ 'zeros.npy': new Uint8Array(count) })

describe('an archive', () => {
  it('gives its files as they are', () => {
    const files = {
      'a.npy': strToU8('a'.repeat(5000)),
      'b.npy': new Uint8Array(0),
      'ü.npy': Uint8Array.of(1, 2),
    }
    expect(unzip(zipSync(files), MOST)).toEqual(
      Object.entries(files).map(([name, bytes]) => ({ name, bytes })),
    )
    expect(unzip(zipSync(files, { level: 0, comment: 'not used' }), MOST)).toHaveLength(3)
  })

  it.each([
    [
      'that grows beyond what there is room for',
      zeros(48_000_001),
      /^Byte \d+: unpacked, this file would have more than 48 MB/,
    ],
    [
      'of many files that do so together',
      zipSync({ a: new Uint8Array(3e7), b: new Uint8Array(3e7) }),
      /more than 48 MB/,
    ],
    [
      'that grows beyond what it says',
      changed(zeros(40_000_000), 24, 100, 32),
      /^Byte 0: “zeros.npy” is damaged/,
    ],
    ['that does not grow to what it says', changed(zeros(1000), 24, 1001, 32), /is damaged/],
    ['with another checksum', changed(zeros(1000), 16, 1, 32), /is damaged/],
    ['with a password', changed(zeros(1000), 8, 1, 16), /is locked with a password/],
    ['packed in another way', changed(zeros(1000), 10, 93, 16), /packed in a way that is not known here/],
    [
      'whose file is elsewhere',
      changed(zeros(1000), 42, 7, 32),
      /^Byte 7: “zeros.npy” is not where it should be/,
    ],
    ['whose file is too long', changed(zeros(1000), 20, 1e6, 32), /stops in the middle/],
    ['cut off', zeros(1000).subarray(0, -1), /^Byte \d+: the end of this file is missing/],
    ['of nothing', new Uint8Array(0), /^Byte 0: the end/],
  ])('%s is refused', async (_, archive, words) => {
    expect(sentence(await refusalOf(() => unzip(archive, MOST), ZipFault))).toMatch(words)
  })
})
