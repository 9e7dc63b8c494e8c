/** The arrows of ARCHITECTURE.md hold: who may import whom and by which door, and nobody in a circle; and folders stay small and introduced. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lookThrough } from './architecture/breaches.test-support'
import { circlesIn } from './architecture/circles.test-support'
import { crowdedFolders, foldersWithoutIntroduction } from './architecture/folders.test-support'
import { arrows } from './architecture/rooms.test-support'

const ROOT = join(import.meta.dirname, '..')

const paths = ['src', 'blocks', 'examples', 'bench', 'e2e'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    ),
)
const textsOf = (form: RegExp) =>
  new Map(
    paths.filter((path) => form.test(path)).map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
  )

describe('the house as it stands', () => {
  const found = lookThrough(textsOf(/\.(ts|tsx|mjs)$/), paths)
  const { breaches, circles, circlesOfTypes, importCount, filesByRoom } = found

  it('has no import that ARCHITECTURE.md does not draw, and none past a door', () => {
    expect(breaches).toEqual([])
  })

  it('has no arrow that runs back up', () => {
    expect(circlesIn(arrows)).toEqual([])
  })

  it('has no modules that import one another in a circle', () => {
    expect(circles).toEqual([])
  })

  it('has no circles, not even of types', () => {
    expect(circlesOfTypes).toEqual([])
  })

  it('has no crowded folders', () => {
    expect(crowdedFolders(paths)).toEqual([])
  })

  it('says in each folder what it is for', () => {
    const without = foldersWithoutIntroduction(textsOf(/(\.(ts|tsx|mjs)|\/README\.md)$/))
    expect(without).toEqual([])
  })

  it('was really looked at', () => {
    const rooms = [
      'core',
      'blocks',
      'exporters',
      'data',
      'worker',
      'cli',
      'editor',
      'app',
      'tasks',
      'testing',
    ]
    for (const room of [...rooms, 'bench', 'e2e']) expect(filesByRoom.get(room), room).toBeGreaterThan(2)
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
    'src/testing/fixtures/a.test-support.ts': '',
    'bench/stop/a.ts': '',
    'e2e/support/a.ts': '',
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
    ['src/core/b.ts', '../testing/fixtures/a.test-support'],
    ['src/core/b.ts', '../../bench/stop/a'],
    ['src/app/b.ts', '../../e2e/support/a'],
    ['src/testing/fixtures/b.test-support.ts', '../../app/a'],
    ['src/testing/fixtures/b.test-support.ts', '../../editor/a'],
    ['src/core/b.test-support.ts', '../../blocks/maths/a'],
    ['src/panels/log/b.test-support.ts', '../charts/a'],
    ['bench/stop/b.ts', '../../src/app/a'],
    ['bench/stop/b.ts', '../../src/cli/a'],
    ['bench/stop/b.ts', '../../e2e/support/a'],
    ['e2e/support/b.ts', '../../src/app/a'],
    ['e2e/support/b.ts', '../../bench/stop/a'],
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
    ['bench/stop/b.ts', 'blockly'],
    ['e2e/support/b.ts', 'preact'],
    ['src/testing/fixtures/b.test-support.ts', 'blockly/core'],
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
    ['bench/stop/b.ts', "import { x } from '../../src/testing/fixtures/a.test-support'"],
    ['e2e/b.spec.ts', "import { x } from '../src/app/a'\nimport { y } from './support/a'"],
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

  it('sees who goes past a door, and nobody who does not', () => {
    const rooms = {
      'src/words/index.ts': '',
      'src/words/a.ts': '',
      'src/words/en/index.ts': '',
      'src/words/en/a.ts': '',
    }
    const pastDoor = (path: string, specifier: string) =>
      breachesIn({ ...rooms, [path]: `import { x } from '${specifier}'` })
    expect(pastDoor('src/cli/b.ts', '../words/a')).toEqual([
      'src/cli/b.ts goes past the door to src/words/a.ts',
    ])
    expect(pastDoor('src/testing/b.test-support.ts', '../words/a')).toHaveLength(1)
    expect(pastDoor('bench/b.ts', '../src/words/a')).toHaveLength(1)
    expect(pastDoor('src/cli/b.ts', '../words')).toEqual([])
    expect(pastDoor('src/cli/b.ts', '../words/index')).toEqual([])
    expect(pastDoor('src/cli/b.ts', '../words/en')).toEqual([])
    // A language is loaded in parts.
    expect(pastDoor('src/cli/b.ts', '../words/en/a')).toEqual([])
    expect(pastDoor('src/words/b.ts', './a')).toEqual([])
    expect(pastDoor('src/words/en/b.ts', '../a')).toEqual([])
    expect(pastDoor('src/cli/b.test.ts', '../words/a')).toEqual([])
  })

  it('sees an arrow that runs back up', () => {
    expect(circlesIn(new Map([...arrows, ['core', ['app']]]))).not.toEqual([])
  })

  it('sees a crowded folder, and not one of alike files', () => {
    const files = (folder: string, count: number, ending = '.ts') =>
      Array.from({ length: count }, (_, i) => `${folder}/${i}${ending}`)
    expect(crowdedFolders(files('src/core', 16))).toEqual(['src/core holds 16 files'])
    expect(crowdedFolders(files('src/core', 16, '.test-support.ts'))).toHaveLength(1)
    const small = [...files('src/core', 15), ...files('src/core', 9, '.test.ts'), 'src/core/README.md']
    expect(crowdedFolders([...small, ...files('src/core/run', 15), ...files('blocks/maths', 30)])).toEqual([])
  })

  it('sees a folder that nothing introduces', () => {
    const without = (texts: Readonly<Record<string, string>>) =>
      foldersWithoutIntroduction(new Map(Object.entries({ 'src/core/run/a.ts': '', ...texts })))
    expect(without({})).toEqual(['src/core/run'])
    expect(without({ 'src/core/README.md': 'Its folder run/ is not named as one.' })).toHaveLength(1)
    expect(without({ 'src/core/run/index.ts': "export { x } from './a'" })).toEqual(['src/core/run'])
    expect(without({ 'src/core/run/index.ts': '/** The door. */' })).toEqual([])
    expect(without({ 'src/core/run/README.md': '' })).toEqual([])
    expect(without({ 'src/core/README.md': 'Programs run in `run/`.' })).toEqual([])
    expect(without({ 'src/README.md': 'Programs run in `core/run/`.' })).toEqual([])
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
