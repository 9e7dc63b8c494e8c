/**
 * Lists what the built page consists of, for the service worker to keep. It goes by the files as they lie there, so a folder
 * that was changed can be listed anew.
 */

import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** @typedef {import('../../offline/protocol').ListedFile} ListedFile */

const WORKER = 'sw.js'

/** Vite puts a hash of the content into these names, and the folder of Blockly's pictures bears its version. */
const LASTING = /^(assets\/.+-[\w-]{8}\.\w+|blockly\/.+)$/

/** Compressed forms of other files, for the host; the worker itself, which the browser keeps; and what is for other programs. */
const NOT_KEPT = /(\.(br|gz|schema\.json)|^sw\.js)$/

const VERSION = /(<meta name="blockgrad-version" content=")[^"]*(">)/

/**
 * Writes the list and `code` into the folder's service worker, and the version into its page.
 *
 * @param {string} folder the built page
 * @param {string} code of the service worker
 * @returns {Promise<string>} the version
 */
export async function finishOffline(folder, code) {
  const index = join(folder, 'index.html')
  const page = await readFile(index, 'utf8')
  if (!VERSION.test(page)) throw new Error(`${index} has no place for its version.`)
  /** @param {string} version */
  const stamp = (version) => writeFile(index, page.replace(VERSION, `$1${version}$2`))
  // The version depends on the page, too, so it is worked out before it stands there.
  await stamp('')
  const version = shortHash(JSON.stringify([await list(folder), shortHash(code)]))
  await stamp(version)
  const build = JSON.stringify({ version, files: await list(folder) })
  await writeFile(join(folder, WORKER), `self.blockgradBuild=${build};\n${code}`)
  return version
}

/**
 * @param {string} folder
 * @returns {Promise<ListedFile[]>} by name
 */
export async function list(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !NOT_KEPT.test(name))
    .sort()
  return Promise.all(
    names.map(async (url) => {
      const hash = createHash('sha256').update(await readFile(join(folder, url)))
      const integrity = `sha256-${hash.digest('base64')}`
      return { url, revision: LASTING.test(url) ? null : shortHash(integrity), integrity }
    }),
  )
}

/** @param {string} text */
function shortHash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
