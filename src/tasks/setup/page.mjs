/**
 * Builds the page into dist/, a folder that any static host can serve from any path, and knows whether that
 * has to be done again.
 */

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprint, isFresh, markFresh } from './fingerprint.mjs'
import { CACHE, ROOT } from './places.mjs'
import { prepareData } from './prepare-data.mjs'

/** The built page. */
export const DIST = join(ROOT, 'dist')

const STAMP = join(CACHE, 'page.stamp')

const INPUTS = [
  'index.html',
  'src',
  'blocks',
  'examples',
  'digits',
  'public',
  'vite.config.ts',
  'package-lock.json',
]

/** Builds the page, with all that it needs. */
export async function buildPage() {
  await prepareData()
  const print = fingerprint(ROOT, INPUTS)
  // Without its stamp, a build that breaks off half-way is not taken for a finished one.
  await rm(STAMP, { force: true })
  const { build } = await import('vite')
  await build({ root: ROOT, logLevel: 'warn' })
  markFresh(STAMP, print)
}

/** Builds the page if anything that goes into it has changed since the last time. */
export async function buildPageIfStale() {
  await prepareData()
  if (isFresh(STAMP, fingerprint(ROOT, INPUTS), [join(DIST, 'index.html')])) return
  console.error('Building the page …')
  await buildPage()
}
