/**
 * A small server for the built page, on this computer only unless it is asked to serve a room. It exists so that `npm start` and the browser
 * tests use the page as a careful host would serve it: under the real policy, with strict headers, and with
 * nothing outside its folder within reach.
 */

import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { HEADER_POLICY } from './csp.mjs'
import { acceptedEncodings } from './encodings.mjs'

const THIS_COMPUTER = '127.0.0.1'

/** How many ports are tried, beginning with the one asked for, when any free one will do. */
const PORTS_TRIED = 50

/** @type {Record<string, string>} */
const TYPES = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.cur': 'image/x-icon',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

const STRICT_HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** Browsers complain of it where a page comes over plain http from another computer. */
const AT_HOME = { 'Cross-Origin-Opener-Policy': 'same-origin' }

/** Vite puts a hash of the content into these names, so what they name never changes. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/

/**
 * Serves a folder until it is closed.
 *
 * @param {string} folder
 * @param {{ port?: number, orNextFree?: boolean, toRoom?: boolean }} [options] port 0 means any; `orNextFree` goes on
 *   to the following ports when this one is taken; `toRoom` answers other computers, too
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} the url, which ends in a slash, is this
 *   computer's own
 * @throws {Error} when the port is taken
 */
export async function serve(folder, { port = 0, orNextFree = false, toRoom = false } = {}) {
  const root = await realpath(folder)
  const server = createServer((request, response) => {
    if (!toRoom) setHeaders(response, AT_HOME)
    answer(root, request, response).catch(() => response.destroy())
  })
  const last = orNextFree ? port + PORTS_TRIED - 1 : port
  const taken = await listen(server, toRoom ? '0.0.0.0' : THIS_COMPUTER, port, last)
  return {
    url: `http://${THIS_COMPUTER}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number} port
 * @param {number} last the last port to try
 * @returns {Promise<number>} the port
 */
function listen(server, host, port, last) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const failed = (error) => {
      const next = error.code === 'EADDRINUSE' && port < last
      if (next) listen(server, host, port + 1, last).then(resolve, reject)
      else if (error.code === 'EADDRINUSE') reject(new Error(`Port ${port} is already taken.`))
      else reject(error)
    }
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/**
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, request, response) {
  setHeaders(response, STRICT_HEADERS)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return refuse(response, 405, 'Only GET and HEAD are answered here.')
  }
  const file = await find(root, request.url ?? '/')
  if (!file) return refuse(response, 404, 'There is no such file here.')

  const form = await formOf(root, file.path, request.headers['accept-encoding'])
  const { path, stats, encoding } = form ?? { ...file, encoding: undefined }
  const age = `${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}`
  const version = `W/"${encoding ? `${age}-${encoding}` : age}"`
  const hashed = HASHED.test(relative(root, file.path).split(sep).join('/'))
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('ETag', version)
  response.setHeader('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match'] === version) {
    response.writeHead(304).end()
    return
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': stats.size,
    ...(encoding && { 'Content-Encoding': encoding }),
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response)
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Record<string, string>} headers
 */
function setHeaders(response, headers) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

/**
 * The compressed form of a file that this browser likes most.
 *
 * @param {string} root
 * @param {string} path of the file as it is
 * @param {string | string[] | undefined} accepted
 * @returns {Promise<{ path: string, stats: import('node:fs').Stats, encoding: string } | undefined>}
 */
async function formOf(root, path, accepted) {
  for (const { name, ending } of acceptedEncodings(accepted?.toString())) {
    const form = await within(root, `${path}${ending}`)
    if (form) return { ...form, encoding: name }
  }
  return undefined
}

/**
 * The file that an address names, if it is inside the folder; links that lead out of it do not count.
 *
 * @param {string} root
 * @param {string} url as sent by the browser
 * @returns {Promise<{ path: string, stats: import('node:fs').Stats } | undefined>}
 */
async function find(root, url) {
  try {
    const name = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '')
    return await within(root, join(root, name.endsWith('/') ? `${name}index.html` : name))
  } catch {
    // Badly encoded: nothing to tell apart for a browser.
    return undefined
  }
}

/**
 * @param {string} root
 * @param {string} wanted
 * @returns {Promise<{ path: string, stats: import('node:fs').Stats } | undefined>}
 */
async function within(root, wanted) {
  try {
    const path = await realpath(wanted)
    if (!path.startsWith(root + sep)) return undefined
    const stats = await stat(path)
    return stats.isFile() ? { path, stats } : undefined
  } catch {
    // A zero byte in it, too long, or simply not there.
    return undefined
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} message
 */
function refuse(response, status, message) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' })
  response.end(`${message}\n`)
}
