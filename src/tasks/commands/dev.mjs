/** `npm run dev`: the page for developers, which follows every change of a file at once. */

import { ensureInstalled } from '../setup/ensure-installed.mjs'
import { ROOT } from '../setup/places.mjs'

ensureInstalled()
const { prepareData } = await import('../setup/prepare-data.mjs')
await prepareData()
const { createServer } = await import('vite')
const server = await createServer({ root: ROOT })
await server.listen()
server.printUrls()
server.bindCLIShortcuts({ print: true })
