/** NumPy's archives are refused before they get more memory than there should be, and say where they are damaged. */
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { sentence } from '../../words'
import { refusalOf } from '../refusal.test-support'
import { saidToHave } from '../zip.test-support'
import { npz } from './index'
import { ListFault, MOST_BYTES } from './list-file'

const refused = async (archive: Uint8Array) => sentence(await refusalOf(() => npz.read(archive), ListFault))

const zeros = zipSync({ 'zeros.npy': new Uint8Array(1000) })

it('refuses a file that grows beyond what there is room for', async () => {
  expect(await refused(saidToHave(zeros, MOST_BYTES + 1))).toMatch(
    /^Byte \d+: unpacked, this file would have more than 48 MB/,
  )
})

it('refuses many files that do so together', async () => {
  const two = zipSync({ 'a.npy': new Uint8Array(1000), 'b.npy': new Uint8Array(1000) })
  expect(await refused(saidToHave(two, MOST_BYTES - 999))).toMatch(/more than 48 MB/)
})

it('says at which byte an archive is damaged', async () => {
  expect(await refused(zeros.subarray(0, -1))).toBe(
    `Byte ${zeros.length - 1}: the end of this archive is missing. Was it copied wholly?`,
  )
})
