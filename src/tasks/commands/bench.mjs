/** `npm run bench`: how fast turbo is, beside C, plain JavaScript, NumPy and others; see bench/main.ts. */

import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from '../setup/ensure-installed.mjs'
import { CACHE, ROOT } from '../setup/places.mjs'

ensureInstalled()
const { prepareData } = await import('../setup/prepare-data.mjs')
const { bundle } = await import('../setup/cli-bundle.mjs')
await prepareData()
process.env.BLOCKGRAD_ROOT = ROOT
process.env.BLOCKGRAD_CACHE = CACHE
await mkdir(CACHE, { recursive: true })
const file = join(CACHE, 'bench.mjs')
await writeFile(file, await bundle('bench/main.ts'))
const closePage = process.argv.some((word) =>
  ['--browser', '--class', '--long', '--stop', '--start'].includes(word),
)
  ? await servePage()
  : null
await import(pathToFileURL(file).href)
await closePage?.()

/**
 * Serves the built page, and tells the bench where it is and which Chromium there is.
 *
 * @returns {Promise<() => Promise<void>>} ends the serving
 */
async function servePage() {
  const { findChromium } = await import('../setup/find-chromium.mjs')
  const { buildPageIfStale, DIST } = await import('../setup/page.mjs')
  const { serve } = await import('../serve/serve.mjs')
  const { roomAddresses } = await import('../serve/room.mjs')
  await buildPageIfStale()
  // A copy, so that a build meanwhile changes nothing under the browser's feet.
  const page = join(CACHE, 'bench-page')
  await rm(page, { recursive: true, force: true })
  await cp(DIST, page, { recursive: true })
  // A room comes by the network's own address.
  const [address] = process.argv.includes('--class') ? roomAddresses() : []
  const { url, port, close } = await serve(page, { toRoom: address !== undefined })
  process.env.BLOCKGRAD_URL = address === undefined ? url : `http://${address}:${port}/`
  process.env.BLOCKGRAD_CHROMIUM = findChromium()
  return close
}
