import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finishOffline, list } from './list.mjs'

let folder: string
const put = (name: string, text: string) => writeFile(join(folder, name), text)
const read = (name: string) => readFile(join(folder, name), 'utf8')
const finish = (code = 'work()') => finishOffline(folder, code)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blockgrad-list-'))
  await mkdir(join(folder, 'assets'))
  await mkdir(join(folder, 'blockly', '13.3.0'), { recursive: true })
  await put('index.html', '<meta name="blockgrad-version" content="">\n<title>Page</title>')
  await put('favicon.svg', '<svg/>')
  await put('assets/index-BE-lcFRm.js', 'a')
  await put('assets/digits-10-BppagC4N.bin', 'b')
  await put('blockly/13.3.0/sprites.svg', 'c')
})

afterEach(() => rm(folder, { recursive: true }))

describe('the list', () => {
  it('holds every file, with a revision where its name does not say what is in it', async () => {
    expect((await list(folder)).map(({ url, revision }) => [url, revision !== null])).toEqual([
      ['assets/digits-10-BppagC4N.bin', false],
      ['assets/index-BE-lcFRm.js', false],
      ['blockly/13.3.0/sprites.svg', false],
      ['favicon.svg', true],
      ['index.html', true],
    ])
  })

  it('has the fingerprints that browsers check', async () => {
    // printf a | openssl dgst -sha256 -binary | base64
    expect((await list(folder))[1]?.integrity).toBe('sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=')
  })

  it('leaves out compressed forms, the worker itself, and what is for other programs', async () => {
    const before = await list(folder)
    for (const name of ['index.html.br', 'assets/index-BE-lcFRm.js.gz', 'sw.js', 'sw.js.br', 'a.schema.json'])
      await put(name, 'x')
    expect(await list(folder)).toEqual(before)
  })
})

describe('the version', () => {
  it('stands in the page and in the worker, which lists the page as it stands there', async () => {
    const version = await finish()
    expect(await read('index.html')).toContain(`content="${version}"`)
    const [first, ...code] = (await read('sw.js')).split('\n')
    expect(code.join('\n')).toBe('work()')
    const build = JSON.parse(first?.slice('self.blockgradBuild='.length, -1) ?? '')
    expect(build).toEqual({ version, files: await list(folder) })
  })

  it('is the same for the same files, also when they are listed again', async () => {
    const version = await finish()
    expect(await finish()).toBe(version)
  })

  it.each<[string, () => Promise<unknown>]>([
    ['a file changes', () => put('favicon.svg', '<svg></svg>')],
    ['a file comes', () => put('robots.txt', '')],
    ['a file goes', () => rm(join(folder, 'favicon.svg'))],
    ['the page changes', async () => put('index.html', `${await read('index.html')} `)],
  ])('is another one when %s', async (_, change) => {
    const version = await finish()
    await change()
    expect(await finish()).not.toBe(version)
  })

  it('is another one when the worker changes', async () => {
    const version = await finish()
    expect(await finish('workBetter()')).not.toBe(version)
  })

  it('needs its place in the page', async () => {
    await put('index.html', '<title>Page</title>')
    await expect(finish()).rejects.toThrow('has no place for its version')
  })
})
