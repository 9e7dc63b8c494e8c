/**
 * Lets every command work in a fresh clone: it looks whether Node is new enough and whether the installed
 * packages are the ones in package-lock.json, and installs them if not. It may therefore import nothing but
 * Node itself. What is installed is compared by content, not by date, because copying a folder changes dates
 * and an unneeded installation needs a network.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './npm.mjs'
import { ROOT } from './places.mjs'

/**
 * The oldest minor version of each long-term line that Vite and jsdom, which Blockly brings along, run on, as
 * package.json says too. Blockly itself asks for 22; that it works on 20 is tested.
 */
const OLDEST_MINOR = new Map([
  [20, 19],
  [22, 13],
])
const ALL_FROM = 24

/**
 * Returns when everything is installed; otherwise ends this process with a plain message and code 1. All it
 * prints, npm's own words included, goes to standard error: standard output belongs to the command.
 */
export function ensureInstalled() {
  if (!isNodeNewEnough(process.versions.node)) {
    fail(
      `Blockgrad needs Node 20.19, 22.13, or 24 and newer, but this is Node ${process.versions.node}.\n` +
        'You can get a newer one at https://nodejs.org/',
    )
  }
  if (isInstalled(ROOT)) return
  console.error('Installing the packages that Blockgrad needs. This takes a minute, but only this once …')
  // Development packages build the page, so they are needed even where NODE_ENV says "production". Warnings are
  // nobody's business here: Blockly's about Node 20, and old packages of packages.
  const { command, args, options } = npm([
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  const { status } = spawnSync(command, args, {
    ...options,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (status !== 0) {
    fail(
      "The packages could not be installed; npm's own words are above.\n" +
        `Is this computer online? If it is, try "npm ci" in ${ROOT}`,
    )
  }
}

/**
 * @param {string} version such as "20.11.1"
 * @returns {boolean}
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major >= ALL_FROM || minor >= (OLDEST_MINOR.get(major) ?? Number.POSITIVE_INFINITY)
}

/**
 * Whether node_modules holds the packages of package-lock.json, by npm's own record of what it installed.
 * Optional packages may be missing: most are for other machines.
 *
 * @param {string} root the folder with package-lock.json
 * @returns {boolean}
 */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    if (place === '') return true
    const present = installed[place]
    return present ? present.version === version && present.integrity === integrity : Boolean(optional)
  })
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 *
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage> | undefined} undefined when the file is missing or damaged
 */
function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return undefined
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message)
  process.exit(1)
}
