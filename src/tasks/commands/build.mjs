/** `npm run build`: makes dist/, a folder to put on any static host, under any path. */

import { ensureInstalled } from '../setup/ensure-installed.mjs'

ensureInstalled()
const { buildPage } = await import('../setup/page.mjs')
await buildPage()
console.log('The page is built. Put the folder dist/ on any static host.')
