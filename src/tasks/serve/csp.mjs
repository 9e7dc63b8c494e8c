/**
 * The one content security policy: what the page may load, and nothing else. Our server sends it as a header,
 * so the browser tests run under it, and the built page carries it as a <meta> tag, so it also holds on a
 * static host that sends no headers of its own.
 */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../setup/places.mjs'

/** The one script that stands in the page itself, because it comes before the first picture: known by its hash. */
const FIRST = readFileSync(join(ROOT, 'src/app/first/first.js'))
const FIRST_HASH = createHash('sha256').update(FIRST).digest('base64')

const directives = [
  "default-src 'none'",
  // Turbo compiles the program to WebAssembly; code made from text stays forbidden.
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${FIRST_HASH}'`,
  // Blockly writes its styles into <style> elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
]

/** For the <meta> tag, where browsers do not accept frame-ancestors. */
export const META_POLICY = directives.join('; ')

/** For the Content-Security-Policy header. */
export const HEADER_POLICY = [...directives, "frame-ancestors 'none'"].join('; ')
