/** The arrows of ARCHITECTURE.md hold: who may import whom, and nobody in a circle. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lookThrough } from './architecture/breaches.test-support'

const ROOT = join(import.meta.dirname, '..')
const SOURCE = /\.(ts|tsx|mjs)$/

const paths = ['src', 'blocks', 'examples'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    ),
)
const sources = new Map(
  paths
    .filter((path) => SOURCE.test(path) && !path.startsWith('src/architecture'))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
)

describe('the house as it stands', () => {
  const { breaches, circles, circlesOfTypes, importCount, filesByRoom } = lookThrough(sources, paths)

  it('has no import that ARCHITECTURE.md does not draw', () => {
    expect(breaches).toEqual([])
  })

  it('has no modules that import one another in a circle', () => {
    expect(circles).toEqual([])
  })

  it('has no circles in core and blocks, not even of types', () => {
    const inside = circlesOfTypes.filter((circle) =>
      circle.every((path) => /^(src\/core|blocks)\//.test(path)),
    )
    expect(inside).toEqual([])
  })

  it('was really looked at', () => {
    for (const room of ['core', 'blocks', 'exporters', 'data', 'worker', 'cli', 'editor', 'app', 'tasks'])
      expect(filesByRoom.get(room), room).toBeGreaterThan(2)
    const panels = [...filesByRoom.keys()].filter((room) => room.startsWith('panels/'))
    expect(panels.length).toBeGreaterThan(4)
    expect(importCount).toBeGreaterThan(500)
  })

  it('compiles core, blocks and exporters without the DOM and without Node', () => {
    const { compilerOptions, include, exclude } = JSON.parse(
      readFileSync(join(ROOT, 'src/core/tsconfig.json'), 'utf8'),
    )
    expect(compilerOptions).toEqual({ lib: ['ES2023'], types: [] })
    expect(include).toEqual(['.', '../../blocks', '../exporters'])
    expect(exclude).toEqual(
      ['', '../exporters/'].flatMap((from) => [`${from}**/*.test.ts`, `${from}**/*.test-support.ts`]),
    )
  })
})

describe('the check itself', () => {
  const breachesIn = (files: Readonly<Record<string, string>>) =>
    lookThrough(new Map(Object.entries(files))).breaches
  const everyRoom = {
    'src/core/a.ts': '',
    'blocks/maths/a.ts': '',
    'src/data/a.ts': '',
    'src/worker/a.ts': '',
    'src/host/a.ts': '',
    'src/cli/a.ts': '',
    'src/editor/a.ts': '',
    'src/panels/common/a.ts': '',
    'src/panels/log/a.tsx': '',
    'src/panels/charts/a.tsx': '',
    'src/exporters/c/a.ts': '',
    'src/exporters/numpy/a.ts': '',
    'src/exporters/python/a.ts': '',
    'src/exporters/exporter.ts': '',
    'src/app/a.ts': '',
  }

  it.each([
    ['src/core/b.ts', '../../blocks/maths/a'],
    ['src/core/b.ts', '../data/a'],
    ['src/core/run/b.ts', '../../worker/a'],
    ['src/core/b.ts', '../cli/a'],
    ['src/core/b.ts', '../editor/a'],
    ['src/core/b.ts', '../panels/log/a'],
    ['src/core/b.ts', '../app/a'],
    ['blocks/maths/b.ts', '../../src/data/a'],
    ['blocks/maths/b.ts', '../../src/editor/a'],
    ['blocks/maths/b.ts', '../../src/worker/a'],
    ['src/data/b.ts', '../../blocks/maths/a'],
    ['src/worker/b.ts', '../app/a'],
    ['src/worker/b.ts', '../editor/a'],
    ['src/worker/b.ts', '../panels/log/a'],
    ['src/cli.ts', './app/a'],
    ['src/cli/b.ts', '../editor/a'],
    ['src/cli/b.ts', '../worker/a'],
    ['src/editor/b.ts', '../app/a'],
    ['src/editor/b.ts', '../panels/log/a'],
    ['src/panels/log/b.ts', '../charts/a'],
    ['src/panels/log/b.ts', '../../app/a'],
    ['src/panels/log/b.ts', '../../editor/a'],
    ['src/panels/common/b.ts', '../log/a'],
    ['src/exporters/c/b.ts', '../numpy/a'],
    ['src/exporters/c/b.ts', '../../../blocks/maths/a'],
    ['src/exporters/b.ts', '../../blocks/maths/a'],
    ['src/exporters/b.ts', '../data/a'],
    ['src/core/b.ts', '../exporters/exporter'],
    ['src/worker/b.ts', '../exporters/exporter'],
    ['src/app/b.ts', '../cli/a'],
  ])('sees that %s imports %s', (path, specifier) => {
    expect(breachesIn({ ...everyRoom, [path]: `import { x } from '${specifier}'` })).toHaveLength(1)
  })

  it.each([
    ['src/core/b.ts', 'blockly/core'],
    ['src/core/b.ts', 'node:fs'],
    ['src/core/b.ts', 'preact'],
    ['blocks/maths/b.ts', 'valibot'],
    ['src/app/b.tsx', 'blockly'],
    ['src/panels/log/b.tsx', '@blockly/toolbox-search'],
    ['src/worker/b.ts', 'node:fs'],
    ['src/exporters/c/b.ts', 'vite'],
  ])('sees that %s imports the package %s', (path, name) => {
    expect(breachesIn({ [path]: `import * as x from '${name}'` })).toEqual([`${path} imports ${name}`])
  })

  it.each([
    ["import type { X } from '../app/a'"],
    ["import '../app/a'"],
    ["export * from '../app/a'"],
    ["export { x } from '../app/a'"],
    ["const x = await import('../app/a')"],
    ["type X = import('../app/a').X"],
    ["new Worker(new URL('../app/a.ts', import.meta.url))"],
    ["import.meta.glob('../app/*.ts')"],
    ["import.meta.glob(['../data/*.ts', '../**/a.ts'])"],
  ])('sees %s', (source) => {
    expect(breachesIn({ ...everyRoom, 'src/core/b.ts': source })).toContain(
      'src/core/b.ts imports src/app/a.ts',
    )
  })

  it.each([
    ['src/core/run/b.ts', "import { x } from '../a'"],
    ['src/core/b.ts', "import * as v from 'valibot'"],
    ['src/core/b.ts', "// import { x } from '../app/a'\nconst said = \"import '../app/a'\""],
    ['blocks/maths/b.ts', "import { x } from '../../src/core/a'\nimport y from './a'"],
    [
      'src/panels/log/b.tsx',
      "import { x } from '../common/a'\nexport const p = <p>Don't import '../../app/a'</p>",
    ],
    ['src/app/b.ts', "import { x } from '../panels/log/a'\nimport('../editor/a')"],
    ['src/exporters/numpy/b.ts', "import { x } from '../python/a'\nimport { y } from '../exporter'"],
    ['src/exporters/index.ts', "import { x } from './numpy/a'"],
    ['src/panels/log/b.tsx', "import { x } from '../../exporters/exporter'"],
    [
      'src/core/b.test.ts',
      "import { x } from '../../blocks/maths/a'\nimport { readFileSync } from 'node:fs'",
    ],
  ])('lets %s be where that is allowed', (path, source) => {
    expect(breachesIn({ ...everyRoom, [path]: source })).toEqual([])
  })

  it('sees that the product imports a test', () => {
    const files = { 'src/core/a.ts': "import './b.test-support'", 'src/core/b.test-support.ts': '' }
    expect(breachesIn(files)).toEqual(['src/core/a.ts imports the test src/core/b.test-support.ts'])
  })

  it('sees an import of nothing, and a room that nobody knows', () => {
    expect(breachesIn({ 'src/core/a.ts': "import './gone'" })).toHaveLength(1)
    expect(breachesIn({ 'src/attic/a.ts': '' })).toEqual(['src/attic/a.ts stands in no known room'])
  })

  it('sees circles, short and long', () => {
    const circlesIn = (files: Readonly<Record<string, string>>) =>
      lookThrough(new Map(Object.entries(files))).circles
    expect(circlesIn({ 'src/core/a.ts': "import './b'", 'src/core/b.ts': '' })).toEqual([])
    expect(circlesIn({ 'src/core/a.ts': "import './a'" })).toHaveLength(1)
    expect(
      circlesIn({
        'src/core/a.ts': "import './b'",
        'src/core/b.ts': "import { type C } from './c'",
        'src/core/c.ts': "import './a'",
      }),
    ).toEqual([['src/core/a.ts', 'src/core/b.ts', 'src/core/c.ts']])
  })

  it('tells circles of types from circles of what runs', () => {
    const sources = new Map([
      ['src/core/a.ts', "import './b'"],
      ['src/core/b.ts', "import type { A } from './a'"],
    ])
    const { circles, circlesOfTypes } = lookThrough(sources)
    expect(circles).toEqual([])
    expect(circlesOfTypes).toEqual([['src/core/a.ts', 'src/core/b.ts']])
  })
})
