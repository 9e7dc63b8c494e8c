import { mkdir, mkdtemp, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, isFresh, markFresh } from './fingerprint.mjs'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'blockgrad-fingerprint-'))
  await mkdir(join(root, 'src/core'), { recursive: true })
  await writeFile(join(root, 'src/core/a.ts'), 'a')
  await writeFile(join(root, 'src/core/b.ts'), 'b')
})

afterEach(() => rm(root, { recursive: true }))

const print = () => fingerprint(root, ['src', 'index.html'], ['src/app'])

describe('a fingerprint changes', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['when a file is edited', () => writeFile(join(root, 'src/core/a.ts'), 'aa')],
    ['when a file is added', () => writeFile(join(root, 'src/core/c.ts'), '')],
    ['when a file is deleted', () => rm(join(root, 'src/core/b.ts'))],
    ['when a file is renamed', () => rename(join(root, 'src/core/b.ts'), join(root, 'src/core/d.ts'))],
    ['when a file gets an older date', () => utimes(join(root, 'src/core/a.ts'), 1000, 1000)],
    ['when a missing input appears', () => writeFile(join(root, 'index.html'), '')],
  ])('%s', async (_, change) => {
    const before = print()
    expect(print()).toBe(before)
    await change()
    expect(print()).not.toBe(before)
  })
})

it('leaves out tests and what it is told to leave out', async () => {
  const before = print()
  await mkdir(join(root, 'src/app'))
  await writeFile(join(root, 'src/app/main.ts'), '')
  await writeFile(join(root, 'src/core/a.test.ts'), '')
  await writeFile(join(root, 'src/core/a.test-support.ts'), '')
  expect(print()).toBe(before)
})

it('is fresh only with the same fingerprint and with all outputs there', async () => {
  const stamp = join(root, 'cache/page.stamp')
  const output = join(root, 'page.html')
  expect(isFresh(stamp, print(), [output])).toBe(false)
  markFresh(stamp, print())
  expect(isFresh(stamp, print(), [output])).toBe(false)
  await writeFile(output, '')
  expect(isFresh(stamp, print(), [output])).toBe(true)
  const { atime } = await stat(join(root, 'src/core/a.ts'))
  await utimes(join(root, 'src/core/a.ts'), atime, new Date(5000))
  expect(isFresh(stamp, print(), [output])).toBe(false)
})
