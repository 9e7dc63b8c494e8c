/**
 * Which unit tests `npm run check` runs: those of the rooms in which something has changed. Imports would be the
 * truer measure, but nearly every test reaches every block and the engine by them, so a change of one block would
 * run for many minutes.
 */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Each folder right in one of these is a room of its own. */
const HOUSES = ['src/core', 'src/exporters', 'src/panels', 'src/app', 'src/data', 'src/worker', 'src/editor']

const ALWAYS = 'src/architecture.test.ts'

/** They take long, even in a room where nothing else does. Each is left to `npm test`. */
export const SLOW = [
  { form: /\.toolchain\.test\.ts$/, why: 'exported programs under the toolchains of their languages' },
  {
    form: /\/(same-\w+|breakpoint-table|back-and-forth|external-events|expand-random|every-block)\.test\.ts$/,
    why: 'many random programs in every way to run them',
  },
  { form: /\/core\/project\/(round-trip|mutations|sizes)\.test\.ts$/, why: 'many and large project files' },
  {
    form: /\/backprop\/(\w+\/)?(autograd|check|meaning|mutants|right-programs|wrong-programs)\.test\.ts$/,
    why: 'programs that the oracle of backprop is asked about',
  },
  { form: /\/(hostile|memory-bombs)[-\w]*\.test\.ts$/, why: 'programs that never end or take all memory' },
]

/**
 * @param {string[]} changed paths from the project's folder, with / in between
 * @param {string[]} tests the paths of all tests, likewise
 * @returns {{ chosen: string[], left: string[] }} the tests to run, and the slow ones of the same rooms
 */
export function chosenTests(changed, tests) {
  const rooms = new Set(changed.map(roomOf))
  const near = tests.filter((test) => rooms.has(roomOf(test)) || test === ALWAYS)
  const isSlow = (/** @type {string} */ test) => SLOW.some(({ form }) => form.test(test))
  return { chosen: near.filter((test) => !isSlow(test)), left: near.filter(isSlow) }
}

/**
 * `src/core/turbo`, `src/cli`, `blocks`; of a file that stands right in a house, the house.
 *
 * @param {string} path
 * @returns {string}
 */
function roomOf(path) {
  const parts = path.split('/')
  if (parts[0] !== 'src') return parts[0] ?? path
  const house = parts.slice(0, 2).join('/')
  // src/cli.ts belongs to src/cli.
  if (parts.length === 2) return house.replace(/\..*$/, '')
  return HOUSES.includes(house) && parts.length > 3 ? parts.slice(0, 3).join('/') : house
}

/**
 * All unit tests of the project.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function allTests(root) {
  return ['src', 'blocks', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.test\.tsx?$/.test(path)),
  )
}
