/** Files that NumPy itself has written (numpy-files.py made them), read to the last bit. */

import { describe, expect, it } from 'vitest'
import { sentence } from '../../words'
import { hexOf } from './bits.test-support'
import { readLists } from './index'
import files from './numpy-files.json'

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

function refusalOf(bytes: Uint8Array): string {
  const read = readLists(bytes, 'a.npy')
  if (read.ok) throw new Error('These bytes were read.')
  return sentence(read.message)
}

describe("NumPy's own files", () => {
  it.each(files.arrays)('with $what are read to the last bit', ({ file, shape, values }) => {
    const read = readLists(bytesOf(file), 'a.npy')
    expect(read).toMatchObject({ ok: true, lists: [{ name: null, shape }] })
    if (read.ok) expect(hexOf(read.lists[0]!.values)).toEqual(values)
  })

  it.each(files.archives)('of many arrays from $what are read to the last bit', ({ file, lists }) => {
    const read = readLists(bytesOf(file), 'a.npz')
    if (!read.ok) throw new Error(sentence(read.message))
    expect(Object.fromEntries(read.lists.map(({ name, values }) => [name, hexOf(values)]))).toEqual(lists)
  })

  it.each(files.refused)('with $what are refused in words', ({ file, words }) => {
    const why = refusalOf(bytesOf(file))
    expect(why).toContain(words)
    expect(why).toMatch(/^Byte \d+: /)
  })

  const whole = bytesOf(files.arrays[0]!.file)
  it.each(Array.from({ length: whole.length }, (_, length) => length))(
    'are refused where they stop after %i bytes',
    (length) => {
      const why = refusalOf(whole.subarray(0, length))
      if (length > 0) expect(why).toMatch(/^Byte \d+: /)
    },
  )

  it.each(files.archives)('from $what are refused with any byte changed that counts', ({ file, lists }) => {
    const archive = bytesOf(file)
    const originals = Object.values(lists).map((values) => values.join())
    let refused = 0
    for (let at = 0; at < archive.length; at++) {
      const damaged = archive.slice()
      damaged[at]! ^= 0x10
      const read = readLists(damaged, 'a.npz')
      if (!read.ok) refused++
      // A changed name or date is no wrong number; and a file that is not called .npy is not read.
      else for (const { values } of read.lists) expect(originals).toContain(hexOf(values).join())
    }
    expect(refused).toBeGreaterThan(archive.length / 2)
  })
})
