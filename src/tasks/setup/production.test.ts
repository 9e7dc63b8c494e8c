import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { unfitFiles } from '../page/unfit-files.mjs'
import { ROOT } from './places.mjs'
import { buildForPeople } from './production.mjs'

let outside: string

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'blockgrad-production-'))
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(outside, { recursive: true })
})

/** A page with all that the real one is made of, but small: JSX, a style, a text, a part for later and a worker. */
const FILES = {
  'index.html': '<!doctype html><div id="app"></div><script type="module" src="/src/main.tsx"></script>',
  'src/main.tsx': `import { render } from 'preact'
    import text from './words.ftl?raw'
    import './style.css'
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }).postMessage(text)
    const later = import('./later.tsx')
    for (const step of [import('./app/start/work'), import('./app/start/page'), import('./editor')]) step.catch(alert)
    render(<p title={import.meta.env.MODE}>{text}</p>, document.getElementById('app')!)
    later.then(({ Later }) => render(<Later />, document.body))`,
  'src/later.tsx': 'export const Later = () => <p class="later">later</p>',
  'src/worker.ts': `import text from './words.ftl?raw'
    onmessage = () => postMessage([text, process.env.NODE_ENV])`,
  'src/words.ftl': '# For translators\nhello = Hello\n',
  // The steps of the start, which are fetched at once.
  'src/app/start/work.ts': 'export const work = 1',
  'src/app/start/page.tsx': 'export const page = 2',
  'src/editor/index.ts': 'export const editor = 3',
  'src/offline/service-worker.ts': 'addEventListener("install", () => {})',
  'src/style.css': '.later { color: red }',
}

async function built(name: string, environment: string) {
  const root = join(outside, name)
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), text)
  }
  await cp(join(ROOT, 'tsconfig.json'), join(root, 'tsconfig.json'))
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  await writeFile(join(root, '.env'), 'NODE_ENV=development\nVITE_SECRET=from-this-computer')
  vi.stubEnv('NODE_ENV', environment)
  const result = await buildForPeople({
    root,
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'silent',
    build: { outDir: join(root, 'dist') },
  })
  const outputs = [result].flat().flatMap((made) => ('output' in made ? made.output : []))
  const files = outputs.map(({ fileName }) => fileName).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(root, 'dist', file), 'utf8')))
  return { root, dist: join(root, 'dist'), files, texts }
}

it('gives the same bytes in any folder, whatever the environment says, with nothing of either in them', async () => {
  const one = await built('one', 'development')
  const two = await built('a folder/deeper', 'test')
  expect(two.files).toEqual(one.files)
  expect(two.texts).toEqual(one.texts)
  for (const part of ['index', 'later', 'worker'])
    expect(one.files.join()).toMatch(new RegExp(`${part}-[\\w-]+\\.js`))
  expect(one.texts.join('')).not.toContain('from-this-computer')
  for (const { dist, root } of [one, two]) expect(unfitFiles(dist, root)).toEqual([])
})
