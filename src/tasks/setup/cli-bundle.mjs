/**
 * Turns src/cli.ts and all that it imports into one file that Node can run. Node 20 knows neither TypeScript
 * nor the import by pattern that finds the blocks, and Vite knows both. The file is kept and made again only
 * when a source has changed, so that the command line starts at once.
 */

import { mkdir, open, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { CACHE, ROOT } from './places.mjs'
import { buildForPeople } from './production.mjs'

const BUNDLE = join(CACHE, 'cli.mjs')

const MADE_BY = ['src/tasks/setup/cli-bundle.mjs', 'src/tasks/setup/production.mjs']
const INPUTS = ['src', 'blocks', 'package-lock.json', ...MADE_BY]
/** Rooms that the command line has no door to. */
const EXCEPT = ['src/app', 'src/editor', 'src/panels', 'src/tasks']

/**
 * @returns {Promise<string>} path of the bundle
 * @throws {Error} when the sources cannot be bundled
 */
export async function bundleCli() {
  // The bundle carries its own fingerprint, so it and its stamp are replaced in one step, and several commands
  // that start at the same time cannot make a mismatched pair.
  const stamp = `// ${fingerprint(ROOT, INPUTS, EXCEPT)}\n`
  if ((await beginningOf(BUNDLE, stamp.length)) === stamp) return BUNDLE
  const code = stamp + (await bundle())
  await mkdir(CACHE, { recursive: true })
  const draft = `${BUNDLE}.${process.pid}`
  await writeFile(draft, code)
  await rename(draft, BUNDLE)
  return BUNDLE
}

/**
 * @param {string} [entry]
 * @returns {Promise<string>} the code
 */
export async function bundle(entry = 'src/cli.ts') {
  const result = await buildForPeople({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      target: 'node20',
      write: false,
      minify: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const outputs = [result].flat().flatMap((made) => ('output' in made ? made.output : []))
  const chunks = outputs.flatMap((output) => (output.type === 'chunk' ? [output.code] : []))
  if (chunks.length !== 1) throw new Error(`The command line became ${chunks.length} files instead of one.`)
  return String(chunks[0])
}

/**
 * @param {string} path
 * @param {number} length in bytes
 * @returns {Promise<string | undefined>} undefined when there is no such file
 */
async function beginningOf(path, length) {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
      return buffer.toString('utf8', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}
