/**
 * How much JavaScript a first visit fetches until the first project's blocks can be touched: the document's own, the
 * editor, the worker that runs programs, and the project itself. Counted with Brotli (RFC 7932), as `npm start` sends it.
 */

import { brotliCompressSync } from 'node:zlib'
import { STEPS } from './preload.mjs'

/** What is fetched besides the document's own, by the modules that stand for it. */
const FETCHED_AT_ONCE = [...STEPS, '/src/worker/worker.ts', '/zero-or-one-scratch/project.json']

/** In thousands of bytes. Blockly comes in one piece, which is half of it. */
export const BUDGET = 300

/** How many packages and rooms are named. */
const NAMED = 12

/**
 * What is needed of a file that the bundler has made.
 *
 * @typedef {object} Chunk
 * @property {string} fileName
 * @property {string} code
 * @property {boolean} isEntry
 * @property {string | null} facadeModuleId
 * @property {readonly string[]} imports names of files
 * @property {Readonly<Record<string, { renderedLength: number }>>} modules by their paths
 */

/**
 * @typedef {object} Size
 * @property {number} total bytes, compressed
 * @property {readonly { name: string, bytes: number }[]} files the largest first
 * @property {readonly { name: string, bytes: number }[]} parts packages and rooms with their share, the largest first
 */

/**
 * @param {readonly Chunk[]} chunks all that were made
 * @returns {Size}
 * @throws {Error} when one of the files that have to be counted is not there
 */
export function initialSize(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  /** @type {Set<Chunk>} */
  const initial = new Set()
  /** @param {Chunk | undefined} chunk */
  const fetch = (chunk) => {
    if (!chunk || initial.has(chunk)) return
    initial.add(chunk)
    for (const name of chunk.imports) fetch(byName.get(name))
  }
  for (const path of ['/index.html', ...FETCHED_AT_ONCE]) {
    const first = chunks.find(({ facadeModuleId }) =>
      (facadeModuleId ?? '').replaceAll('\\', '/').replace(/\?.*/, '').endsWith(path),
    )
    if (!first) throw new Error(`The size can't be told: no file was made of ${path}.`)
    fetch(first)
  }
  const files = [...initial].map((chunk) => ({
    chunk,
    name: chunk.fileName.replace(/^assets\//, ''),
    bytes: brotliCompressSync(chunk.code).length,
  }))
  /** @type {Map<string, number>} */
  const parts = new Map()
  for (const { chunk, bytes } of files) {
    const modules = Object.entries(chunk.modules)
    const length = modules.reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0)
    for (const [path, { renderedLength }] of modules) {
      const part = partOf(path)
      parts.set(part, (parts.get(part) ?? 0) + (bytes * renderedLength) / (length || 1))
    }
  }
  return {
    total: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: files.map(({ name, bytes }) => ({ name, bytes })).sort(largestFirst),
    parts: [...parts].map(([name, bytes]) => ({ name, bytes })).sort(largestFirst),
  }
}

/**
 * A package, or a room of ours and its folder.
 *
 * @param {string} path
 */
function partOf(path) {
  const tidy = path.replaceAll('\\', '/')
  const [, name] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(tidy) ?? []
  if (name) return name
  const [, room] = /\/(src\/[^/]+(?:\/[^/]+(?=\/))?|blocks|examples)\//.exec(tidy) ?? []
  return room ?? 'the bundler'
}

/**
 * @param {{ bytes: number }} a
 * @param {{ bytes: number }} b
 */
const largestFirst = (a, b) => b.bytes - a.bytes

/**
 * @param {Size} size
 * @returns {string} for people
 */
export function sizeWords({ total, files, parts }) {
  const line = (/** @type {{ name: string, bytes: number }} */ { name, bytes }) =>
    `${kilobytes(bytes)}  ${name}`
  const few = parts.slice(0, NAMED)
  const others = parts.slice(NAMED).reduce((sum, { bytes }) => sum + bytes, 0)
  return [
    `JavaScript of a first visit: ${kilobytes(total).trim()} kB with Brotli, of ${BUDGET}.`,
    'By file:',
    ...files.filter(({ bytes }) => bytes >= 2000).map(line),
    'By package and room:',
    ...few.map(line),
    line({ name: 'all others', bytes: others }),
  ].join('\n')
}

/** @param {number} bytes */
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(7)
