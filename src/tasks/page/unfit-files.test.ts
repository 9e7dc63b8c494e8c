import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { unfitFiles } from './unfit-files.mjs'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blockgrad-unfit-'))
  await mkdir(join(folder, 'assets'))
})

afterEach(() => rm(folder, { recursive: true }))

const MADE_IN = '/home/ada/my page/'

it.each([
  ['a path of the computer that made it', 'const a = "/home/ada/my page/src/app.tsx"', 'holds a path'],
  ['the development form of JSX, named', 'jsxDEV(a)', 'for developers'],
  [
    'the development form of JSX, minified',
    'n(t,{},e,!1,{fileName:r,lineNumber:4,columnNumber:7},this)',
    'for developers',
  ],
])('finds %s', async (_, code, why) => {
  await writeFile(join(folder, 'index.html'), '<p>')
  await writeFile(join(folder, 'assets', 'a.js'), code)
  expect(unfitFiles(folder, MADE_IN)).toEqual([expect.stringMatching(`^assets.a\\.js .*${why}`)])
})

it("finds a path of Windows, in JavaScript's manner and in an address's", async () => {
  await writeFile(join(folder, 'a.js'), String.raw`'C:\\Ada\\page\\src'`)
  await writeFile(join(folder, 'b.js'), `'C:/Ada/page/src'`)
  expect(unfitFiles(folder, 'C:\\Ada\\page\\')).toHaveLength(2)
})

it('finds nothing in what is fit, even of a page made in the root', async () => {
  await writeFile(join(folder, 'a.js'), 'fetch("./data/digits.bin") // /home/grace')
  expect(unfitFiles(folder, MADE_IN)).toEqual([])
  expect(unfitFiles(folder, '/')).toEqual([])
})
