/** A class's archive: what is damaged or swollen costs its own text only. */
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { sentence } from '../words'
import { saidToHave } from './zip.test-support'
import { textsInZip } from './zipped-texts'

const read = (archive: Uint8Array, most = 1_000_000) =>
  Object.fromEntries(
    textsInZip(archive, most).map(({ path, read }) => {
      const text = read()
      return [path, text.ok ? text.value : sentence(text.message)]
    }),
  )

it('gives each text with its path', () => {
  expect(read(zipSync({ 'Zoë/net.json': strToU8('{"ü":1}'), 'Ben/net.json': strToU8('{}') }))).toEqual({
    'Zoë/net.json': '{"ü":1}',
    'Ben/net.json': '{}',
  })
})

it('does not unpack what is too large', () => {
  const archive = saidToHave(zipSync({ 'bomb.json': strToU8(' '.repeat(1000)) }), 100_000_000)
  expect(read(archive)).toEqual({ 'bomb.json': expect.stringMatching(/too large: 100 MB/) })
})

it('stops unpacking what says that it is small', () => {
  const archive = saidToHave(zipSync({ 'bomb.json': strToU8(' '.repeat(5_000_000)) }), 1000)
  expect(read(archive)).toEqual({ 'bomb.json': expect.stringMatching(/“bomb.json” is damaged/) })
})

it('says of a damaged text that it is, and gives the others', () => {
  const archive = zipSync({ 'Ada.json': strToU8('{"a":1}'), 'Ben.json': strToU8('{}') }, { level: 0 })
  archive.set(
    strToU8('x'),
    archive.findIndex((_, at) => archive.subarray(at, at + 3).join() === strToU8('{"a').join()),
  )
  expect(read(archive)).toEqual({
    'Ada.json': 'This file could not be unpacked: “Ada.json” is damaged: its checksum is another.',
    'Ben.json': '{}',
  })
})
