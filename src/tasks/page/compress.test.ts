import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { compress } from './compress.mjs'

let folder: string
let page: string
let cache: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blockgrad-compress-'))
  page = join(folder, 'dist')
  cache = join(folder, 'cache')
  await mkdir(join(page, 'assets'), { recursive: true })
})

afterEach(() => rm(folder, { recursive: true }))

const LONG = 'a number, '.repeat(200)

it('puts both forms beside what becomes smaller, and none beside other files', async () => {
  await writeFile(join(page, 'assets', 'a.js'), LONG)
  await writeFile(join(page, 'tiny.svg'), '<svg/>')
  await writeFile(join(page, 'digits.bin'), LONG)
  await compress(page, cache)
  expect((await readdir(join(page, 'assets'))).sort()).toEqual(['a.js', 'a.js.br', 'a.js.gz'])
  expect((await readdir(page)).sort()).toEqual(['assets', 'digits.bin', 'tiny.svg'])
  expect(brotliDecompressSync(await readFile(join(page, 'assets', 'a.js.br'))).toString()).toBe(LONG)
  expect(gunzipSync(await readFile(join(page, 'assets', 'a.js.gz'))).toString()).toBe(LONG)
})

it('makes a form once for the same content, and keeps none that is not needed any more', async () => {
  await writeFile(join(page, 'a.js'), LONG)
  await compress(page, cache)
  const [name = ''] = await readdir(cache)
  await writeFile(join(cache, name), 'kept')
  await compress(page, cache)
  expect(await readFile(join(page, `a.js${name.slice(-3)}`), 'utf8')).toBe('kept')
  await writeFile(join(page, 'a.js'), `${LONG}!`)
  await compress(page, cache)
  expect(await readdir(cache)).toHaveLength(2)
  expect(gunzipSync(await readFile(join(page, 'a.js.gz'))).toString()).toBe(`${LONG}!`)
})
