import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isInstalled, isNodeNewEnough } from './ensure-installed.mjs'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'blockgrad-install-'))
  await mkdir(join(root, 'node_modules'))
})

afterEach(() => rm(root, { recursive: true }))

const preact = { version: '11.2.0', integrity: 'sha512-a' }
const vite = { version: '8.3.4', integrity: 'sha512-b', dev: true }
const elsewhere = { version: '1.0.0', integrity: 'sha512-c', optional: true }

const lock = (packages: object) => writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages }))
const record = (packages: object) =>
  writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }))

/** As npm leaves it, on a machine that one optional package is not for. */
async function install() {
  await lock({
    '': { name: 'x' },
    'node_modules/preact': preact,
    'node_modules/vite': vite,
    optional: elsewhere,
  })
  await record({ 'node_modules/preact': preact, 'node_modules/vite': vite })
}

describe('packages are installed', () => {
  it('when npm has noted all of them', async () => {
    await install()
    expect(isInstalled(root)).toBe(true)
  })

  it('also when the lock file only looks newer, as after copying the folder', async () => {
    await install()
    await utimes(join(root, 'package-lock.json'), new Date(), new Date(Date.now() + 60_000))
    expect(isInstalled(root)).toBe(true)
  })
})

describe('packages have to be installed', () => {
  it('when there is no node_modules', async () => {
    await install()
    await rm(join(root, 'node_modules'), { recursive: true })
    expect(isInstalled(root)).toBe(false)
  })

  it('when an installation broke off before npm made its note', async () => {
    await install()
    await rm(join(root, 'node_modules', '.package-lock.json'))
    expect(isInstalled(root)).toBe(false)
  })

  it("when npm's note is damaged", async () => {
    await install()
    await writeFile(join(root, 'node_modules', '.package-lock.json'), '{"packages": {')
    expect(isInstalled(root)).toBe(false)
  })

  it.each([
    ['a package was added', { 'node_modules/new': preact }],
    ['a version changed', { 'node_modules/preact': { ...preact, version: '11.3.0' } }],
    ['the same version has other content', { 'node_modules/preact': { ...preact, integrity: 'sha512-z' } }],
  ])('when %s', async (_, change) => {
    await install()
    await lock({ 'node_modules/preact': preact, 'node_modules/vite': vite, ...change })
    expect(isInstalled(root)).toBe(false)
  })
})

it.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.3', false],
  ['22.12.0', false],
  ['22.13.0', true],
  ['23.11.0', false],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s will do: %s', (version, willDo) => {
  expect(isNodeNewEnough(version)).toBe(willDo)
})

it('package.json asks for the same', () => {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'))
  expect(engines).toEqual({ node: '^20.19.0 || ^22.13.0 || >=24.0.0' })
})
