/** `npm run bench`: how fast turbo is, beside C, plain JavaScript, NumPy and others; see bench/main.ts. */

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './ensure-installed.mjs'
import { CACHE, ROOT } from './places.mjs'

ensureInstalled()
const { prepareData } = await import('./prepare-data.mjs')
const { bundle } = await import('./cli-bundle.mjs')
await prepareData()
process.env.BLOCKGRAD_ROOT = ROOT
process.env.BLOCKGRAD_CACHE = CACHE
await mkdir(CACHE, { recursive: true })
const file = join(CACHE, 'bench.mjs')
await writeFile(file, await bundle('bench/main.ts'))
await import(pathToFileURL(file).href)
