/**
 * Tells whether something that was made is still up to date, so that `npm start` and the command line begin at
 * once when nothing has changed. A fingerprint covers every input's path, size and time of change; unlike a
 * comparison of times it also notices deleted files, files moved in with an old date, and edits made while the
 * thing was being made (if the fingerprint is taken before).
 */

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * A short text that changes whenever one of these files changes.
 *
 * @param {string} root the folder that `inputs` are relative to
 * @param {string[]} inputs files and folders; one that is missing counts as such
 * @param {string[]} [except] files and folders to leave out, relative to root as well
 * @returns {string} 64 hexadecimal digits
 */
export function fingerprint(root, inputs, except = []) {
  const hash = createHash('sha256')
  /** @param {string} path */
  const visit = (path) => {
    if (except.includes(path) || isTest(path)) return
    const stats = statSync(join(root, path), { throwIfNoEntry: false })
    if (stats?.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`)
    } else {
      hash.update(`${path}\0${stats ? `${stats.size} ${stats.mtimeMs}` : 'missing'}\0`)
    }
  }
  inputs.forEach(visit)
  return hash.digest('hex')
}

/** Tests are never part of what is made. @param {string} path */
function isTest(path) {
  return /\.test(-support)?\.tsx?$/.test(path)
}

/**
 * Whether these outputs exist and were stamped with this fingerprint.
 *
 * @param {string} stamp path of the stamp
 * @param {string} print
 * @param {string[]} outputs paths
 * @returns {boolean}
 */
export function isFresh(stamp, print, outputs) {
  return (
    outputs.every((path) => existsSync(path)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print
  )
}

/**
 * Notes that the outputs were made from inputs with this fingerprint.
 *
 * @param {string} stamp path of the stamp
 * @param {string} print
 */
export function markFresh(stamp, print) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, print)
}
