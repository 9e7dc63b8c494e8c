/**
 * Builds the page into dist/, a folder that any static host can serve from any path, and knows whether that
 * has to be done again.
 */

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { compress } from '../page/compress.mjs'
import { BUDGET, initialSize, sizeWords } from '../page/size.mjs'
import { unfitFiles } from '../page/unfit-files.mjs'
import { fingerprint, isFresh, markFresh } from './fingerprint.mjs'
import { CACHE, ROOT } from './places.mjs'
import { prepareData } from './prepare-data.mjs'
import { buildForPeople } from './production.mjs'

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

/**
 * Builds the page, with all that it needs.
 *
 * @throws {Error} when what came out must not be given to people
 */
export async function buildPage() {
  await prepareData()
  const print = fingerprint(ROOT, INPUTS)
  // Without its stamp, a build that breaks off half-way is not taken for a finished one.
  await rm(STAMP, { force: true })
  const built = await buildForPeople({ root: ROOT, logLevel: 'warn' })
  const outputs = [built].flat().flatMap((made) => ('output' in made ? made.output : []))
  const size = initialSize(outputs.filter((output) => output.type === 'chunk'))
  const unfit = unfitFiles(DIST, ROOT)
  if (unfit.length > 0) throw new Error(`The page was built, but not for people.\n${unfit.join('\n')}`)
  console.error(sizeWords(size))
  if (size.total > BUDGET * 1000) throw new Error('A first visit fetches more than it may.')
  await compress(DIST, join(CACHE, 'compressed'))
  markFresh(STAMP, print)
}

/** Builds the page if anything that goes into it has changed since the last time. */
export async function buildPageIfStale() {
  await prepareData()
  if (isFresh(STAMP, fingerprint(ROOT, INPUTS), [join(DIST, 'index.html')])) return
  console.error('Building the page …')
  await buildPage()
}
