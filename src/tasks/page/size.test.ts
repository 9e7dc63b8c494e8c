import { randomBytes } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { initialSize, sizeWords } from './size.mjs'

const chunk = (
  fileName: string,
  made: string | null,
  imports: string[],
  modules: Record<string, number>,
) => ({
  fileName: `assets/${fileName}`,
  code: randomBytes(4000).toString('hex'),
  isEntry: false,
  facadeModuleId: made,
  imports: imports.map((name) => `assets/${name}`),
  modules: Object.fromEntries(
    Object.entries(modules).map(([path, renderedLength]) => [path, { renderedLength }]),
  ),
})

const CHUNKS = [
  chunk('index.js', '/a/index.html', ['shared.js'], { '/a/src/app/bar/menu.tsx': 10 }),
  chunk('shared.js', null, ['deep.js'], {
    '/a/node_modules/@preact/signals/x.mjs': 30,
    '/a/blocks/index.ts': 10,
  }),
  chunk('deep.js', null, ['shared.js'], { '/a/src/words/index.ts': 10 }),
  chunk('work.js', '/a/src/app/start/work.ts', ['shared.js'], {}),
  chunk('page.js', '/a/src/app/start/page.tsx', ['shared.js'], {}),
  chunk('editor.js', '/a/src/editor/index.ts', [], { 'C:\\a\\node_modules\\blockly\\core.js': 10 }),
  chunk('worker.js', '/a/src/worker/worker.ts', ['deep.js'], { '/a/src/core/turbo/engine.ts': 10 }),
  chunk('project.js', '/a/examples/zero-or-one-scratch/project.json?raw', [], {}),
  chunk('later.js', '/a/src/panels/charts/charts-panel.tsx', ['shared.js'], {
    '/a/node_modules/uplot/x.js': 10,
  }),
]

const size = (name: string) =>
  brotliCompressSync(CHUNKS.find(({ fileName }) => fileName === `assets/${name}`)?.code ?? '').length

it('counts each file once that comes before the blocks can be touched, and none that comes later', () => {
  const { total, files } = initialSize(CHUNKS)
  const names = [
    'deep.js',
    'editor.js',
    'index.js',
    'page.js',
    'project.js',
    'shared.js',
    'work.js',
    'worker.js',
  ]
  expect(files.map(({ name }) => name).sort()).toEqual(names)
  expect(total).toBe(names.reduce((sum, name) => sum + size(name), 0))
})

it('shares a file out among its packages and rooms', () => {
  const parts = new Map(initialSize(CHUNKS).parts.map(({ name, bytes }) => [name, bytes]))
  expect(parts.get('@preact/signals')).toBeCloseTo(0.75 * size('shared.js'))
  expect(parts.get('blockly')).toBe(size('editor.js'))
  expect([...parts.keys()]).toEqual(expect.arrayContaining(['blocks', 'src/app/bar', 'src/core/turbo']))
})

it('refuses to count when one of them is gone', () => {
  expect(() => initialSize(CHUNKS.filter(({ fileName }) => fileName !== 'assets/worker.js'))).toThrow(
    /worker/,
  )
})

it('says it in thousands of bytes', () => {
  const words = sizeWords({ total: 123_456, files: [{ name: 'a.js', bytes: 2500 }], parts: [] })
  expect(words).toContain('123.5 kB with Brotli')
  expect(words).toContain('2.5  a.js')
})
