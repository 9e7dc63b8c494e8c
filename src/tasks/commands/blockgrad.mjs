/**
 * `npm run -s blockgrad -- …`: Blockgrad without a browser. What it prints on standard output and its exit code
 * are those of src/cli.ts, which runs in this very process; installing and bundling speak on standard error.
 */

import { pathToFileURL } from 'node:url'
import { ensureInstalled } from '../setup/ensure-installed.mjs'
import { ROOT } from '../setup/places.mjs'

ensureInstalled()
const { prepareData } = await import('../setup/prepare-data.mjs')
const { bundleCli } = await import('../setup/cli-bundle.mjs')
await prepareData()
// The bundle lies in the cache, so it cannot tell from its own place where the project is.
process.env.BLOCKGRAD_ROOT = ROOT
await import(pathToFileURL(await bundleOrExit()).href)

/** @returns {Promise<string>} */
async function bundleOrExit() {
  try {
    return await bundleCli()
  } catch (error) {
    console.error(`The command line cannot be built. ${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
