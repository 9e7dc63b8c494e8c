/**
 * Puts compressed forms of the built page's files beside them, for `npm start` and for hosts that look for such. Brotli
 * at its best takes seconds, so what was made once is kept, by the content that it was made of.
 */

import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** All else is compressed in itself: pictures, sounds, digits. */
const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest'])

/** @type {Record<string, (content: Buffer) => Promise<Buffer>>} */
const FORMS = {
  '.br': (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content) => promisify(gzip)(content, { level: 9 }),
}

/**
 * Writes a .br and a .gz beside each file that becomes smaller so.
 *
 * @param {string} folder with the built page
 * @param {string} cache a folder for what was made; what this page does not need any more is thrown away
 */
export async function compress(folder, cache) {
  await mkdir(cache, { recursive: true })
  const files = await readdir(folder, { recursive: true, encoding: 'utf8' })
  const tasks = files.filter((name) => COMPRESSIBLE.has(extname(name)))
  // All at once: Node works at as many as there are processors.
  const used = await Promise.all(tasks.map((name) => compressOne(join(folder, name), cache)))
  const needed = new Set(used.flat())
  for (const name of await readdir(cache)) if (!needed.has(name)) await rm(join(cache, name), { force: true })
}

/**
 * @param {string} path
 * @param {string} cache
 * @returns {Promise<string[]>} names in the cache
 */
async function compressOne(path, cache) {
  const content = await readFile(path)
  const print = createHash('sha256').update(content).digest('hex')
  return Promise.all(
    Object.entries(FORMS).map(async ([ending, make]) => {
      const name = `${print}${ending}`
      const form = await kept(join(cache, name), () => make(content))
      if (form.length < content.length) await writeFile(`${path}${ending}`, form)
      return name
    }),
  )
}

/**
 * @param {string} path
 * @param {() => Promise<Buffer>} make
 * @returns {Promise<Buffer>}
 */
async function kept(path, make) {
  try {
    return await readFile(path)
  } catch {
    const made = await make()
    const draft = `${path}.${process.pid}`
    await writeFile(draft, made)
    await rename(draft, path)
    return made
  }
}
