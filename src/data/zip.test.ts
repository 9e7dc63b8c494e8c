/** Archives that want more memory than they say are refused before they get it, and names come through. */

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sentence } from '../words'
import { filesInZip, ZipFault } from './zip'
import { changed, saidToHave } from './zip.test-support'

const unzip = (bytes: Uint8Array) => filesInZip(bytes).map(({ name, unpack }) => ({ name, bytes: unpack() }))

function refusalOf(archive: Uint8Array): string {
  try {
    unzip(archive)
  } catch (reason) {
    if (reason instanceof ZipFault) return sentence(reason.why)
    throw reason
  }
  throw new Error('This was not refused.')
}

const zeros = (count: number) => zipSync({ 'zeros.npy': new Uint8Array(count) })

describe('an archive', () => {
  it('gives its files as they are', () => {
    const files = {
      'a.npy': strToU8('a'.repeat(5000)),
      'b.npy': new Uint8Array(0),
      'ü.npy': Uint8Array.of(1, 2),
    }
    expect(unzip(zipSync(files))).toEqual(Object.entries(files).map(([name, bytes]) => ({ name, bytes })))
    expect(unzip(zipSync(files, { level: 0, comment: 'not used' }))).toHaveLength(3)
  })

  it('knows the letters of older tools', () => {
    const archive = zipSync({ 'J?rg.json': new Uint8Array(0) })
    // ö in code page 437.
    for (let i = 0; i < archive.length; i++) if (archive[i] === '?'.charCodeAt(0)) archive[i] = 0x94
    expect(filesInZip(archive).map(({ name }) => name)).toEqual(['Jörg.json'])
  })

  it('says how large its files are before it unpacks any', () => {
    expect(filesInZip(saidToHave(zeros(1000), 7e8)).map(({ size }) => size)).toEqual([7e8])
  })

  it.each([
    ['that grows beyond what it says', saidToHave(zeros(40_000_000), 100), /^“zeros.npy” is damaged/],
    ['that does not grow to what it says', saidToHave(zeros(1000), 1001), /is damaged/],
    ['with another checksum', changed(zeros(1000), 16, 1, 32), /is damaged/],
    ['with a password', changed(zeros(1000), 8, 1, 16), /is locked with a password/],
    ['packed in another way', changed(zeros(1000), 10, 93, 16), /packed in a way that is not known/],
    ['whose file is elsewhere', changed(zeros(1000), 42, 7, 32), /^“zeros.npy” is not where it should be/],
    ['whose file is too long', changed(zeros(1000), 20, 1e6, 32), /stops in the middle/],
    ['cut off', zeros(1000).subarray(0, -1), /^the end of this archive is missing/],
    ['of nothing', new Uint8Array(0), /^the end/],
  ])('%s is refused', (_, archive, words) => {
    expect(refusalOf(archive)).toMatch(words)
  })
})
